# Of two verbs that are one step the first says what is done, and neither is part of the noun.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
