# --from overrides what would be found; any alias does.
printf "\\304\\343\\272\\303" >$TMP/a
decode --from gb2312 $TMP/a | cut -f 4-
decode --from Big5 $TMP/a | cut -f 4-
decode --no-repair --from latin1 $TMP/a | cut -f 4-
