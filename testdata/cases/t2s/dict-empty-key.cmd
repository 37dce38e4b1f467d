printf '\t项目\n' >"$TMP/own"
t2s --dict="$TMP/own"
