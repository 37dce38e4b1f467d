# Sold or in stock alone is of the animals that were counted before.
extract-metrics | cut -f 1,6-11,13-14,17-18,21
