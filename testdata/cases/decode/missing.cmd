# An operand that cannot be opened is trouble; the others are still done.
printf "文" >$TMP/a
decode $TMP/none $TMP/a
