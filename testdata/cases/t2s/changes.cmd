t2s -c tw2sp --changes="$TMP/changes" >"$TMP/out"
cat "$TMP/changes"
