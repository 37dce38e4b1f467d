# How bounds enter by each rule, and what did not enter is counted.
cases/aggregate/records >$TMP/records <<E
a 2015 = 10 10 家
a 2015 ~ 20 20 家
a 2015 > 30 - 家
a 2015 >= 40 - 家
a 2015 < - 50 家
a 2015 <= - 60 家
a 2015 .. 1 4 家
a 2015 = - - 家 flags=masked
a 2015 >= - - 家 flags=masked
a 2015 = 0 0 家 flags=damaged
a 2015 = 10 10 家 flags=part,repeat
a 2015 ~ 20 20 家 flags=repeat,damaged
E
for rule in stated lo hi mid; do
    aggregate --by indicator --value $rule --stat n,sum,min,max $TMP/records
done
