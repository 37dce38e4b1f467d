# A verb inside a noun phrase: it belongs to what is counted, the clause has its verb elsewhere.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,8,16,21
