# A year with 同比 or 比较 behind it is only compared with; goals of a year that a bureau or a plan sets are the year's.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tsummary\t2015\/H1\t\tdone\t/" | extract-metrics | cut -f 7,9-12,21
