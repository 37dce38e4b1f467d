# Names that hold a verb or a level are names.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
