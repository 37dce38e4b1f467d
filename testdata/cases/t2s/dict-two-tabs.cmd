printf 'a\tb\tc\n' >"$TMP/own"
t2s --dict="$TMP/own"
