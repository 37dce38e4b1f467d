awk 'BEGIN { for (i = 0; i < 200000; i++) printf "透過網路的專案"; print "" }' | t2s >"$TMP/out"
awk 'BEGIN { for (i = 0; i < 200000; i++) printf "通过网络的项目"; print "" }' | cmp - "$TMP/out"
wc -l <"$TMP/out"
