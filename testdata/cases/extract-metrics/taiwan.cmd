# Years of the Republic, Taiwan dollars, numbers written 154亿4,966万7千 or spaced out sign by sign.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\tY\t\tdone\t/" | extract-metrics | cut -f 7,9,11-16,20,21
