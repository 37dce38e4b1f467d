# The year that a thing began in is not that of what it counts
extract-metrics | cut -f 1,7,8,9,11-12,17,21
