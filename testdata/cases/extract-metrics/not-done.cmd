# What was not done is no deed, and no amount of what it names
extract-metrics | cut -f 1,7,8,9,11-12,17,21
