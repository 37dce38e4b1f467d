segment --rejects="$TMP/bad" | cut -f 11
cat "$TMP/bad"
