# level, growth, change, ratio, completion, rank, multiple.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,9,14,16,21
