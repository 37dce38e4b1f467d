# What a number is of fits its unit: growth is not of a share, a part is of what is counted so, grades are no numbers, rates no wholes.
extract-metrics | cut -f 4,6,7,9,10-12,21
