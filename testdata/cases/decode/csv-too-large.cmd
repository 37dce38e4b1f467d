# Rows that are too large are rejected, those after them are not; a quotation mark that is never closed takes in the rest.
big=$(head -c 200000 /dev/zero | tr '\0' x)
{ printf 'id,text\n1,one\n2,%s\n3,three\n4,"%s' "$big" "$big"; printf ' ""%s"  \n%s,five\n6,six\n' "$big" "$big"; } >$TMP/a
{ cat $TMP/a; printf '7,"open%s\n8,eight\n' "$big"; } >$TMP/b
for f in $TMP/a $TMP/b; do decode --csv=text,,id --max-document=1000 $f | cut -f 2,6; done
