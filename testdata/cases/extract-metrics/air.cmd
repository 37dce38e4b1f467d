# Concentrations: a mean of the year in the name is no mean growth, a list's brackets are each item's own.
extract-metrics | cut -f 1,6-10,14,21
