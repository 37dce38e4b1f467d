# States of three runs merged, in one step and in two, make what one run over all makes.
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
b 2015 = 1.25 1.25 家 doc=3
b 2015 = -7 -7 家 doc=4
c 2015 = - - 家 flags=masked
E
set -- --by indicator --stat n,docs,reports,sum,mean,stddev,min,max,median,distinct --cite 2
aggregate "$@" $TMP/records >$TMP/whole
split -n l/3 $TMP/records $TMP/part.
for p in $TMP/part.*; do aggregate "$@" --partial $p; done >$TMP/states
aggregate "$@" --merge $TMP/states | diff $TMP/whole -
head -n 3 $TMP/states | aggregate "$@" --merge --unchecked --partial >$TMP/first
tail -n +4 $TMP/states | aggregate "$@" --merge --unchecked $TMP/first - | diff $TMP/whole -
cat $TMP/whole
