# Any table with a header; each file has its own, and they agree.
printf 'host\tseconds\nweb\t1.5\ndb\t4\n' >$TMP/a
printf 'host\tseconds\nweb\t2.5\n#c\t-1\n' >$TMP/b
aggregate --header-in --key host --value-col seconds $TMP/a $TMP/b
printf 'seconds\thost\n1\tweb\n' >$TMP/b
aggregate --header-in --key host --value-col seconds $TMP/a $TMP/b
