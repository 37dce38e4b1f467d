# In a report on half a year the year alone opens no passage: what follows is of that half.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
