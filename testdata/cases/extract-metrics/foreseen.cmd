# 预计2013年, with a list after: the forecast holds to the end of its sentence, not beyond
decode | segment | extract-metrics | cut -f 7,9,11,12,21
