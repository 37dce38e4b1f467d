# Longer lines than --max-line are rejected, also where states are merged; comments are none of them.
long=$(head -c 300 /dev/zero | tr '\0' x)
{ echo "k	v"; echo "a	1"; echo "$long	2"; echo "#$long	3"; printf 'a\t%s' "$long"; } >$TMP/table
s=0
aggregate --header-in --key k --value-col v --stat n,sum --max-line=200 --rejects=$TMP/bad $TMP/table || s=$?
cut -f 5- $TMP/bad | cut -c 1-5,296-
printf '#%s\n' "$long" | aggregate --by doc --stat n --max-line=200
aggregate --header-in --key k --value-col v --stat sum --partial $TMP/table >$TMP/states 2>/dev/null || true
aggregate --header-in --key k --value-col v --stat sum --merge --max-line=200 --rejects=$TMP/bad $TMP/states || s=$?
wc -l <$TMP/bad
exit $s
