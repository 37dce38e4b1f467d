# Verbs that are part of a name, and those that are not
extract-metrics | cut -f 1,7,8,9,11-12,17,21
