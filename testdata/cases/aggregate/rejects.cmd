# Values that are no numbers are rejected and counted.
cases/aggregate/records >$TMP/records <<E
a 2015 = 10,5 10,5 家
a 2015 = - - 家
a 2015 .. 4 1 家
a 2015 >= - 4 家
a 2015 <= 4 - 家
a 2015 = 4 5 家
a 2015 ? 4 4 家
a 2015 = +4 +4 家
a 2015 = 1e3 1e3 家
a 2015 = 1. 1. 家
a 2015 = .5 .5 家
a 2015 = 1234567890123456789012345678901234567 1234567890123456789012345678901234567 家
a 2015 = 7 7 家
E
s=0
aggregate --by indicator --stat n,sum --rejects $TMP/rejects $TMP/records || s=$?
cut -f 4,17-19 $TMP/rejects
exit $s
