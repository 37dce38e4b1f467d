# Parts of a place without a name, and parts that are counted, are what their sentence is of.
extract-metrics | cut -f 1,7,9,12,18,21
