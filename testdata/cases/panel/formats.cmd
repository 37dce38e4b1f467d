# The formats of aggregate, and the byte order mark.
cases/panel/records >$TMP/records <<R
浙江省 target 2014 ~ 8 8
浙江省 actual 2014 = 7.6 7.6
R
for f in csv tsv jsonl md table; do panel --format $f $TMP/records; done
panel --bom $TMP/records | head -c 3 | od -An -tx1
