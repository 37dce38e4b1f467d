# A state a group: key, version and options, figures; the same whatever the order.
cases/aggregate/records >$TMP/records <<E
a 2015 = 10 10 家
a 2015 = 2.50 2.50 家 doc=2
a 2016 = 1 1 家
b 2015 = 970000000 970000000 CNY
a 2015 >= 10 - 家 doc=2 report=3
E
set -- --partial -H --by indicator --stat docs,reports,stddev,median,max --cite 2 --where 'period!=2014; %'
aggregate "$@" $TMP/records
aggregate "$@" $TMP/records >$TMP/states
sort -r $TMP/records | aggregate "$@" | cmp - $TMP/states
