extract-metrics | cut -f 1,12,21
