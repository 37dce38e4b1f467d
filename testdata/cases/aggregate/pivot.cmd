# A column for each value, empty where there is none; a value named like a column gets a number after it.
cases/aggregate/records >$TMP/records <<E
a 2015 = 1 1 家
a 2016 = 2 2 家 seg=9
b 2016 = 3 3 家
b - = 4 4 家
b exact = 5 5 家
b 2016 = - - 家 flags=masked
E
aggregate --by indicator --pivot period $TMP/records
aggregate --by indicator --pivot period --stat n,max --cite 2 --format tsv $TMP/records
aggregate --by indicator --pivot period </dev/null
