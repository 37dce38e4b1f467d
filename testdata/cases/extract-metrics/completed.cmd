# How much of a thing is done is a completion; what is there while a plan is made is no aim.
extract-metrics | cut -f 1,6-10,11,12,14,21
