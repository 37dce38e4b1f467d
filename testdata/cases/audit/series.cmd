# Figures over reports: a level, that of the year before and the growth; 万 for 亿; an aim and how it is quoted. In little memory the same.
cat >$TMP/records
audit $TMP/records | cut -f 2,4-
audit $TMP/records >$TMP/whole
audit --memory-limit=1K $TMP/records | cmp - $TMP/whole
