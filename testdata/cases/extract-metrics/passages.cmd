# A sentence that opens a passage (这五年, 刚刚过去的2020年) gives those after it their time; so do spans of years, and the
# ends of a change have a year each.
awk '{ print "d\t-\t1\t" NR "\t" $0 }' | extract-metrics | cut -f 4,7,11,12,21
