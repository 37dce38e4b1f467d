# Words that bound a number, before it and after.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 13-16,21
