# Folders are walked in sorted order; a link inside is left out.
mkdir -p $TMP/甲 $TMP/乙
printf 2 >$TMP/甲/2; printf 1 >$TMP/甲/1; printf 3 >$TMP/乙/3; ln -s 1 $TMP/甲/0
decode $TMP | cut -f 2,6
