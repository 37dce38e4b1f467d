# 其中 may belong to an amount further ahead; a part that looks like the whole; a share after a comma; figures of one indicator.
segment >$TMP/segments
extract-metrics $TMP/segments | audit --segments $TMP/segments | grep -v "digits" | cut -f 4-
