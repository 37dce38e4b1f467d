# A government's report to its congress, known by its opening alone: what was done is the year before its own.
awk '{ print "d\t-\t1\t" NR "\t" $0 }' | extract-metrics | cut -f 4,7,11,12,21
