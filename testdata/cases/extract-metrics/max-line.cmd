# A line of --max-line bytes is read (and is no record here); one of a byte more is not.
extract-metrics --max-line=120 --rejects="$TMP/bad" | cut -f 4,14,21
cat "$TMP/bad"
