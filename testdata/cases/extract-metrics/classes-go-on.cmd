# Classes of one thing, with things between that are no class
extract-metrics | cut -f 1,7,8,9,11-12,17,21
