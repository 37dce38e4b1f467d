# A yield alone is of the field before, not of the land that something stands on.
extract-metrics | cut -f 1,6-11,13-14,17-18,21
