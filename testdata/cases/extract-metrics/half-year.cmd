# A report on half a year: goals and tasks are the whole year's.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tsummary\t2015\/H1\t\tdone\t/" | extract-metrics | cut -f 7,9,11,12,21
