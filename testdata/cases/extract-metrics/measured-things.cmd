# What stands behind the noun and measures it belongs to the next number, not to the name of what is counted.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
