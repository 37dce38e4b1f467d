# Signs and abbreviations of units, currencies before and after, basis points, rates of a hundred thousand.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,9,13-16,21
