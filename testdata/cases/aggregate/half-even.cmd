# A mean has 12 significant digits, a half goes to the even side.
cases/aggregate/records <<E | aggregate --by indicator --stat sum,mean
b 2015 = 1000000000005 1000000000005 家
c 2015 = 1000000000015 1000000000015 家
d 2015 = 100000000000.5 100000000000.5 家
e 2015 = 1 1 家
e 2015 = 1 1 家
e 2015 = 0 0 家
E
