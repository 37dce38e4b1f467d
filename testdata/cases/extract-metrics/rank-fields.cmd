# The field that a rank is in is not what is ranked: 居全国城市第3位.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6,7,9,21
