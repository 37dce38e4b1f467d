printf '\377\tb\n' >"$TMP/own"
t2s --dict="$TMP/own"
