# A numeral is read whole or not at all: no tail of one is a number.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,13-16,20,21
