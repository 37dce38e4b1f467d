# States that are none are rejected; one of another version, too.
cases/panel/records <<R | panel --partial >$TMP/state
浙江省 target 2014 ~ 8 8
浙江省 actual 2014 = 7.6 7.6
R
sed 's/panel-1/panel-9/' $TMP/state | panel --merge --unchecked --format tsv | tail -n +2 || :
sed 's/|=|/|?|/; s/;1,/;x,/' $TMP/state | panel --merge --unchecked --format tsv | tail -n +2 || :
echo nothing | panel --merge --unchecked --format tsv | tail -n +2 || :
