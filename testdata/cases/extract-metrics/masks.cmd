# Masked numbers keep their bound and have no value; masks of places are none.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tY\t\tdone\t/" | extract-metrics | cut -f 7,12-15,18,19
