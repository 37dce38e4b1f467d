# A line of --max-line bytes is read (and is no record here); one of a byte more is not.
extract-metrics --max-line=120 --rejects="$TMP/bad" | cut -f 4,13,19
cat "$TMP/bad"
