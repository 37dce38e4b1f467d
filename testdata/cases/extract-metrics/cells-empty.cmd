# an empty cell holds its column: 5.5 is of 2020 and no growth; not where the titles have one, which align by TABs
decode < cases/extract-metrics/cells-empty.in | segment | extract-metrics | cut -f 6-9,11-
