# aggregate, panel: --also writes the same table in another format, in the same run
cases/panel/records >$TMP/records <<R
浙江省 target 2014 ~ 8 8
浙江省 actual 2013 = 8.2 8.2
R
aggregate --key=indicator,role --stat=n,max --bom --format=csv --also=md:$TMP/a.md --names $TMP/records
cat $TMP/a.md
aggregate --key=place,role --stat=n --also=tsv:$TMP/c --format=jsonl $TMP/records
cat $TMP/c
panel --indicator gdp --measure growth --wide --also=tsv:$TMP/b $TMP/records
cat $TMP/b
for o in md pdf:x md: md:- '--partial md:x'; do aggregate ${o% *} --also=${o#* } $TMP/records || echo $?; done 2>&1
