# A place beside its divisions: where all are there they make it (a sum within rounding, one that is near, one with a digit wrong), but for
# what a place has of its own (revenue); where some are there they are no more (too much, and too much within what is granted).
cat >$TMP/records
audit $TMP/records | awk -F'\t' '$6 == "places"' | cut -f 2,4-
audit --annotate $TMP/records | awk -F'\t' '$20 ~ /conflict/' | cut -f 2,4,20,21
audit $TMP/records >$TMP/whole
audit --memory-limit=1K $TMP/records | cmp - $TMP/whole
