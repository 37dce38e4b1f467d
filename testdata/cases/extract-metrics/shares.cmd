# What a share is of and what it grew by: 占 with points, 在…中所占, verbs before it; more than the year before.
extract-metrics | cut -f 1,6-10,11,12,14,21
