# A state of other options or of another version is trouble, not a guess.
cases/aggregate/records >$TMP/records <<E
a 2015 = 10 10 家
a 2015 = 2.50 2.50 家 doc=2
a 2016 = 1 1 家
b 2015 = 970000000 970000000 CNY
E
aggregate --partial $TMP/records >$TMP/states
for o in '--stat sum' '--by indicator,unit,place,measure,basis,role,period' '--value lo' '--with-repeats' '--where lo>1' '--cite 1'; do
    aggregate --merge $o $TMP/states 2>&1 | sed "s/^/$o: /"
done
aggregate --merge --stat max,min,mean,sum,docs,n --value stated $TMP/states | wc -l
sed s/aggregate-2/aggregate-1/ $TMP/states | aggregate --merge
