# Input in the order of its keys, group by group; out of order is trouble.
cases/aggregate/records >$TMP/records <<E
a 2015 = 10 10 家
a 2015 = 2.50 2.50 家 doc=2
a 2016 = 1 1 家
b 2015 = 970000000 970000000 CNY
E
LC_ALL=C sort -t "$(printf '\t')" -k 6,6 -k 9,9 -k 11,11 -k 12,12 -k 16,16 $TMP/records | aggregate --sorted
printf 'a\t1\na\t2\nb\t1\n' | aggregate --sorted --columns-in k,v --key k --value-col v --stat sum
printf 'a\t1\nb\t2\na\t1\n' | aggregate --sorted --columns-in k,v --key k --value-col v --stat sum >/dev/null
