# Nouns that hold a verb or stand beside one, a count whose noun is not said, and ceilings for each.
extract-metrics | cut -f 7-11,21
