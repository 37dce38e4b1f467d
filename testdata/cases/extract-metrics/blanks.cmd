# Blanks that scrapers leave beside digits part nothing: neither numbers, times and ranks nor the words beside them.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 5,7,9,12-16,20,21
