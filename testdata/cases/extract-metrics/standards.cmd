# The items that a standard goes on with are rules, too; an amount a head has no stock.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,10,11,12,21
