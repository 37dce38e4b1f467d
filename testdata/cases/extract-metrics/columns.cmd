# Columns of tables: headers of two levels that were flattened, rows and columns of years, several units, rows that are counted; a growth whose unit nobody names is not written.
segment | extract-metrics | cut -f 1,4,6,7,9,11-12,14-16,21 | sed 's/^0*//'
