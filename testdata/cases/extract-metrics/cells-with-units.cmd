# cells with units of their own, one row below a header, a unit that only one column has
decode < cases/extract-metrics/cells-with-units.in | segment | extract-metrics | cut -f 6-9,11-
