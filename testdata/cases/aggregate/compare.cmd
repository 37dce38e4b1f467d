# Target against actual, and two years; no percentage of 0, no row where both are missing.
cases/aggregate/records >$TMP/records <<E
a 2015 = 5 5 家 role=target
a 2015 = 3 3 家
a 2015 = 2 2 家 seg=7
a 2016 >= 8 - 家 role=target
b 2015 = 7 7 家
b 2015 = 9 9 家 role=forecast
c 2015 = 0 0 家 role=target
c 2015 = 1 1 家
d 2015 = 1 1 家 role=forecast
e 2015 = 3 3 家 role=target
e 2015 = 2 2 家
E
aggregate --by indicator,period --compare role $TMP/records
aggregate --by indicator --compare role=target:forecast --stat n,max --format jsonl --cite 2 $TMP/records
aggregate --by indicator,role --compare period=2015:2016 $TMP/records
