# Times of numbers: spans, parts of the year, years compared with, what a heading says.
extract-metrics | cut -f 1,7,11,12,21
