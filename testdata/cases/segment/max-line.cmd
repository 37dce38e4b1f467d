# A line longer than --max-line is rejected and counted like any other, and kept to the last byte; so is the last one.
segment --max-line=120 --rejects="$TMP/bad" | cut -f 1,12
cat "$TMP/bad"
