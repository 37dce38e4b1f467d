# Verbs of bureaus, and nouns that verbs seem to stand in
extract-metrics | cut -f 1,7,8,9,11-12,17,21
