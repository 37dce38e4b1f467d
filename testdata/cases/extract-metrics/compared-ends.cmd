# A change begins in the year that is compared with, else in the year before.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
