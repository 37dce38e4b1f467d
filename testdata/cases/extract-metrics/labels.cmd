# What is counted, and the verb: before and after the number, from the clause before, in lists.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,8,9,16,20,21
