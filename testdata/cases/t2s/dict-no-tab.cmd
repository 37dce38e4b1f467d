printf '專案\t项目\n專案 项目\n' >"$TMP/own"
t2s --dict="$TMP/own"
