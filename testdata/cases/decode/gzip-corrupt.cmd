# A corrupt member the same; a sound document after it is not touched by that.
printf "坏的" | gzip >$TMP/a.gz
printf "\\377\\377\\377\\377" | dd of=$TMP/a.gz bs=1 seek=12 conv=notrunc 2>/dev/null
printf "好的" >$TMP/b
decode $TMP/a.gz $TMP/b
