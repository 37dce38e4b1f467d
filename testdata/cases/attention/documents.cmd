# Documents are cut into segments on the way: the same rows.
decode reports/county 2>/dev/null | t2s >$TMP/documents
segment $TMP/documents | attention --format tsv >$TMP/1 2>/dev/null
attention --documents --format tsv $TMP/documents >$TMP/2 2>/dev/null
cmp $TMP/1 $TMP/2
cut -f 2,5-16 $TMP/1 | head -5
