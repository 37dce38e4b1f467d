# Numbers in every form: bound, low, high, unit, flags, raw.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 13-16,20,21
