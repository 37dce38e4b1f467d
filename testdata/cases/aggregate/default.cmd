# The default: groups in the order of their keys, statistics, coverage.
cases/aggregate/records <<E | aggregate
a 2015 = 10 10 家
a 2015 = 2.50 2.50 家 doc=2
a 2016 = 1 1 家
b 2015 = 970000000 970000000 CNY
E
