# Times that hold for one clause, verbs that are nouns, goals after a number, what people do, money of projects.
extract-metrics | cut -f 4,7,8,9,11-12,17,21
