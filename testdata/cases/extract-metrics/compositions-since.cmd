# Every part of a composition is of the year that the first one is of.
extract-metrics | cut -f 1,7,12,14,21
