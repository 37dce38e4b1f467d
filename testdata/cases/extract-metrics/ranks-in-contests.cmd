# What is ranked stands before the contest in which it is.
extract-metrics | cut -f 1,6-11,13-14,17-18,21
