# The largest groups first, equal ones in the order of their keys, those without a figure last.
cases/aggregate/records >$TMP/records <<E
a 2015 = 1 1 家
b 2015 = 5 5 家
c 2015 = 3 3 家
c 2015 = 2 2 家
d 2015 = 5 5 家
e 2015 = - - 家 flags=masked
f 2015 = -7 -7 家
E
aggregate --by indicator --stat sum,n --top 3 $TMP/records
aggregate --by indicator --stat sum,n --top 1:n $TMP/records
aggregate --by indicator --stat sum --top 9 $TMP/records
