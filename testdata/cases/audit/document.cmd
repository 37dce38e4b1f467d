# Headings that skip a number, a year with a digit too many, shares that do not make 100, and a document that is too short to miss
# a digit. Its records may be missing: each document of the segments has its line.
segment >$TMP/segments
extract-metrics $TMP/segments | audit --segments $TMP/segments | cut -f 4-
audit -H --segments $TMP/segments </dev/null | cut -f 2-
extract-metrics $TMP/segments | sed 's/head.txt/other.txt/' | audit --segments $TMP/segments | cut -f 2-
