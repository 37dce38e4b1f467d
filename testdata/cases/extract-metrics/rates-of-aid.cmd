# Rates of aid for each, though what is aided stands before
extract-metrics | cut -f 1,7,8,9,11-12,17,21
