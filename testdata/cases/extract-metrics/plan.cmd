# In a section of plans the role is target and the period the next one.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tplan\t/" | extract-metrics | cut -f 7,11,12,21
