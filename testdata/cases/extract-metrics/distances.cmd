# How far something is above a mean or a goal is a change of what was said before.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
