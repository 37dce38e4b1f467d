# One thing in two units is an error with --unit-check.
cases/aggregate/records <<E | aggregate --by indicator --unit-check
a 2015 = 1 1 家
a 2015 = 1 1 户
b 2015 = 1 1 家
E
