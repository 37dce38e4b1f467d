# A line feed in a name stays inside its field, in records and in rejects.
nl="
"
printf "文" >"$TMP/a${nl}b"; printf "GIF89a" >"$TMP/c${nl}d"
decode --rejects $TMP/rejects "$TMP/a${nl}b" "$TMP/c${nl}d" | cut -f 2-
cat $TMP/rejects
