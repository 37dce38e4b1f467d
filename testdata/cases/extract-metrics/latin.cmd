# A number may touch GDP and its like; other Latin letters make a name of it.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
