printf '國' >"$TMP/a"
printf '家\n' | gzip >"$TMP/b"
t2s -c t2s "$TMP/a" "$TMP/b" - "$TMP/missing"
