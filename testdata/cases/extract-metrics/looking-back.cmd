# A government report of 2031 looks back: what is compared with an amount of years ago, and that no aim is of the year gone by.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tgovernment\t2031\t\t/" | extract-metrics | cut -f 7,9-12,21
