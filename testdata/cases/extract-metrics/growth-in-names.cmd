# Words of growth in the names of works are no growth
extract-metrics | cut -f 1,7,8,9,11-12,17,21
