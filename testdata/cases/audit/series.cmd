# Figures over reports: a level, that of the year before and the growth; 万 for 亿; an aim and how it is quoted. In little memory the same.
cat >$TMP/records
audit $TMP/records | cut -f 2,4-
audit $TMP/records >$TMP/whole
audit --memory-limit=1K $TMP/records | cmp - $TMP/whole
# The records carry the flags of these checks, too, and the checks go to a file of their own.
audit --annotate --checks=$TMP/checks $TMP/records | awk -F'\t' '$20 ~ /conflict/' | cut -f 2,4,5,20,21
cmp $TMP/checks $TMP/whole
audit --annotate $TMP/records >$TMP/marked
audit --annotate --memory-limit=1K $TMP/records | cmp - $TMP/marked
