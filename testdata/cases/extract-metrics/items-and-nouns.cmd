# What an item of a list names holds in it alone; verbs inside nouns of money; distances from goals; measures said again; sizes.
extract-metrics | cut -f 7-12,21
