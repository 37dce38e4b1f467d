# Stocks at the end of a month, what is compared with a part of the same year, growth in a list with multiples
extract-metrics | cut -f 1,7,8,9,11-12,17,21
