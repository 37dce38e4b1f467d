# What something does for growth: its label names both, and it is a share
extract-metrics | cut -f 1,7,8,9,11-12,17,21
