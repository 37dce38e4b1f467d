# An indicator is named by the head of the label, not by a word before it or a piece of a longer one.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6,7,21
