printf '專案\t工程 別的\r\n臺\t台\n' >"$TMP/first"
printf '\357\273\277專案組\t专班\n專案\t无人知\nabc\tX\n' >"$TMP/second"
t2s --dict="$TMP/first" --dict="$TMP/second" -c tw2sp
