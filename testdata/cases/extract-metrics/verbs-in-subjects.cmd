# Subjects of 占, and nouns of money, that verbs are part of
extract-metrics | cut -f 1,7,8,9,11-12,17,21
