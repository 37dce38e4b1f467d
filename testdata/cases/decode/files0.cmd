# Names from --files0-from, header in front.
printf "一" >$TMP/a; printf "二" >$TMP/b
printf "%s\\0" $TMP/b $TMP/a | decode -H --files0-from -
