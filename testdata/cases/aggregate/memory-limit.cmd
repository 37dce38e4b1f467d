# A hundred thousand groups in a megabyte are those without a limit.
awk 'BEGIN { for (i = 0; i < 100000; i++) print (i * 7919) % 50021 "\t" i % 97 / 8 }' >$TMP/table
set -- --columns-in k,v --key k --value-col v --stat n,sum,mean,median,max $TMP/table
aggregate "$@" >$TMP/whole
TMPDIR=$TMP aggregate --memory-limit 1M "$@" | cmp - $TMP/whole
wc -l <$TMP/whole
ls $TMP
