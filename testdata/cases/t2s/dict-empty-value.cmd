printf '專案\t\n' >"$TMP/own"
t2s --dict="$TMP/own"
