# The same unit everywhere passes --unit-check; unit must come last for it.
cases/aggregate/records <<E | aggregate --by indicator --unit-check --stat sum
a 2015 = 1 1 家
a 2016 = 1 1 家
b 2015 = 1 1 CNY
E
aggregate --by unit,indicator --unit-check </dev/null
