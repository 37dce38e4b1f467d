# Damaged states are rejected and named; the others count.
cases/aggregate/records >$TMP/records <<E
a 2015 = 10 10 家
a 2015 = 12 12 家
E
aggregate --by indicator --stat sum,median,max,docs --cite 1 --partial $TMP/records >$TMP/state
damage() { grep -v '^#end' $TMP/state | sed "$1"; }
{
    damage 's/counts=2/counts=3/'
    damage 's/counts=2/counts=x/'
    damage 's/counts=2,0/counts=18446744073709551615,1/'
    damage 's/sum=22/sum=2 2/'
    damage 's/min=10/min=13/'
    damage 's/values=10,12/values=10,a/'
    damage 's/values=10,12/values=10;12/'
    damage 's/docs=/dogs=/'
    damage 's/docs=/docs=%B9/'
    damage 's/cites=d/cites=%0Ad/'
    damage 's/cites=d/cites=%FFd/'
    damage 's/cites=d/cites=%4/'
    damage 's/;$//'
    damage 's/$/more=1;/'
    damage 's/aggregate-2.*/text/'
    damage 's/\t.*//'
    cat $TMP/state
} >$TMP/damaged
s=0
aggregate --by indicator --stat sum,median,max,docs --cite 1 --merge --unchecked --rejects $TMP/rejects $TMP/damaged || s=$?
cut -f 5- $TMP/rejects >$TMP/states
head -n 16 $TMP/damaged | cmp - $TMP/states
cut -f 4 $TMP/rejects | uniq -c
exit $s
