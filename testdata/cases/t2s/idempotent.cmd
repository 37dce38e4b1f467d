t2s >"$TMP/once"
t2s "$TMP/once" | cmp - "$TMP/once"
cat "$TMP/once"
