# actual, target, forecast, rule, in a section of what was done.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,11,12,21
