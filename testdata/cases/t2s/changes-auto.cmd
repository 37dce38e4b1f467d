t2s --changes="$TMP/changes" >"$TMP/out"
cat "$TMP/changes"
