# Years, months and days in Chinese figures are times as those in digits are; what only begins like one is not.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tsummary\t2016\t\tdone\t/" | extract-metrics | cut -f 7,9,10,12,21
