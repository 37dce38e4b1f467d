# Whose money it is, what stands in the way of growth words and verbs, and which year 上年 is in a government's report.
awk '{ print "d\t-\t1\t" NR "\t" $0 }' | extract-metrics | cut -f 7-11,15,16,19
