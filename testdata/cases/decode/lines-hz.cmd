# Lines of more than a block in a charset with states: one that is no document too large, and one without an end.
long() { printf '~{6~~}'; head -c 100000 /dev/zero | tr '\0' x; }
{ echo '~{VPND~}'; long; echo; echo '~{VPND~}'; } >$TMP/hz
decode --lines --from=hz-gb-2312 <$TMP/hz | cut -f 2,6 | cut -c 1-30
{ long; long; long; printf '\n~{VPND~}'; } | decode --lines --from=hz-gb-2312 --max-document=150000 | cut -f 2,6
