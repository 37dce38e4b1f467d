# What it is compared with was aimed at, and what it rests on is of its own time
extract-metrics | cut -f 1,7,8,9,11-12,17,21
