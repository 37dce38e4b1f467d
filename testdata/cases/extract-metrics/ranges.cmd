# Both ends of a range: any dash, double ones, and what only the upper end says.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 13-16,20,21
