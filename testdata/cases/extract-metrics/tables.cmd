# Rows of tables: the unit from the row, the column, the caption; growth and shares from the column; a caption a table.
segment | extract-metrics | cut -f 6,7,9,11-12,14-16,20,21
