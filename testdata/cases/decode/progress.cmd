# --progress keeps four numbers.
printf "一" >$TMP/a; printf "GIF89a" >$TMP/b
decode --unique --progress $TMP/p $TMP/a $TMP/a $TMP/b 2>/dev/null || cat $TMP/p
