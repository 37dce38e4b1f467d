# Names in 《》 and “” are nouns, whatever verbs they are made of
extract-metrics | cut -f 1,7,8,9,11-12,17,21
