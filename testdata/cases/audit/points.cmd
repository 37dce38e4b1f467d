# A share of another year is of the same whole, and what it grew by is of it: percentage points that are called percent.
segment >$TMP/segments
extract-metrics $TMP/segments | cut -f 6,7,9,12-15
extract-metrics $TMP/segments | audit --segments $TMP/segments | grep points | cut -f 4-
