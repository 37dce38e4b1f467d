# Who reaches the money belongs to its label, the verb does not
extract-metrics | cut -f 1,7,8,9,11-12,17,21
