# A rank names its field of comparison, which is not what is ranked.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
