# Units of bureaus: glass, machines, vaccines, shells, and what is counted each time
extract-metrics | cut -f 1,7,8,9,11-12,17,21
