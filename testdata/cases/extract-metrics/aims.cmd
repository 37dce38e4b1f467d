# Words that set an aim between a word of growth and its number, or that state one, name neither thing nor completion.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tgovernment\t2031\t\t/" | extract-metrics | cut -f 6,7,9,11,12,14,15,21
