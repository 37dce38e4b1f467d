# A row or line in which the input was cut says so.
printf '第一行\n第二行没有完' | gzip -c | head -c -8 >$TMP/cut
decode --lines $TMP/cut | cut -f 2,5,6
decode --csv=1 $TMP/cut | cut -f 2,5,6
