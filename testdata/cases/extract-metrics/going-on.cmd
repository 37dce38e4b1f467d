# A clause without a noun of its own goes on with the noun before it; years and round sums are no nouns.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tgovernment\t2023\t\tdone\t/" | extract-metrics | cut -f 6-8,9-11,12-16,21
