# Ranks: the steps between two of a report, the word between them, those of the report before, and what a later one quotes.
# From the parts of an archive the same.
segment >$TMP/segments
extract-metrics $TMP/segments >$TMP/metrics
audit --segments $TMP/segments $TMP/metrics | grep -v untestable | cut -f 2,4-
audit --figures $TMP/figures --segments $TMP/segments $TMP/metrics >$TMP/within
audit --over-reports $TMP/figures | cat $TMP/within - >$TMP/parts
audit --segments $TMP/segments $TMP/metrics | cmp - $TMP/parts
