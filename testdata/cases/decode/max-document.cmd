# Larger documents are rejected, also inside gzip.
head -c 2000000 /dev/zero | tr "\\0" a | gzip >$TMP/bomb
printf "文" >$TMP/a
decode --max-document 1M $TMP/bomb $TMP/a
