# The first places, in the order of source, report and segment as numbers, of records that entered.
cases/aggregate/records <<E | aggregate --by indicator --stat n --cite 3
a 2015 = 1 1 家 doc=2 seg=10
a 2015 = 1 1 家 doc=2 seg=9
a 2015 = 1 1 家 doc=1 report=10
a 2015 = 1 1 家 doc=1 report=2
a 2015 = 1 1 家 doc=1 report=2 seg=4 flags=repeat
a 2015 = 1 1 家 doc=1 report=10
E
