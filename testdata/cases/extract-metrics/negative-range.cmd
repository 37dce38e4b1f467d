# The ends of a range that is negative stand in the order of their values.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tother\t2015\t东陵县\tdone\t/" | extract-metrics | cut -f 7,9,13-16,20,21
