# What ranks each in a list is told in its turn, also where a word of growth stands before 分别.
extract-metrics | cut -f 1,6-11,13-14,17-18,21
