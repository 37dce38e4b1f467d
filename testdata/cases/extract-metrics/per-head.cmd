# 人均 alone is of the amount before it, where nothing else stands in its clause; 新 alone is no noun either.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6,7,9,21
