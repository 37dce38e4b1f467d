# Masked numbers keep their bound and have no value; masks of places are none.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\tY\t\tdone\t/" | extract-metrics | cut -f 7,13-16,20,21
