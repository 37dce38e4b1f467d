# A unit that several numbers share, and an amount that is an attribute of what is counted beside it.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,8,9,12,13-16,20,21
