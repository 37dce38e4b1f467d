# Whose money it is, what stands in the way of growth words and verbs, and which year 上年 is in a government's report.
awk '{ print "d\t-\t1\t" NR "\t" $0 }' | extract-metrics | cut -f 7-9,11-12,16,17,21
