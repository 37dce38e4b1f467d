# A large number without a unit counts what stands before it: money, people, visits.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,13-16,21
