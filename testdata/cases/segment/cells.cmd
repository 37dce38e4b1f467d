# Tables that were left with one cell a line: the cells of a row are one record where the rows are certain, else they stay as they are.
segment | cut -f 1,5,7,12 | sed 's/^0*//'
