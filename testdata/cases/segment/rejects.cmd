segment --rejects="$TMP/bad" | cut -f 12
cat "$TMP/bad"
