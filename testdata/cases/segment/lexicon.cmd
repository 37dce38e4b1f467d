mkdir "$TMP/lists"
printf 'word,class\n咱们琢磨,ahead\n' >"$TMP/lists/cues.csv"
printf 'code,name,level,parent,status\n' >"$TMP/lists/places.csv"
segment --lexicon="$TMP/lists" | cut -f 10-
