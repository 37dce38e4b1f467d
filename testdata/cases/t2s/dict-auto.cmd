printf '專案\t工程\n建立\t设立\n项目\t不变\n' >"$TMP/own"
t2s --dict="$TMP/own"
