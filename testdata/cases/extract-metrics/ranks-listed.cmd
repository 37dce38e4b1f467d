# Every rank of a list is read; what an aim comes to is aimed at; a population without its unit.
extract-metrics | cut -f 1,6-10,11,12,14,21
