# Rates of reward and aid, standards and what they depend on are rules; amounts paid are not.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,11,12,21
