# A document that lost its digits 5 and 6 on the way: its headings, years and dates say so, too. Without segments nobody sees it.
segment >$TMP/segments
extract-metrics $TMP/segments | audit --segments $TMP/segments | cut -f 4-
extract-metrics $TMP/segments | audit | wc -l
