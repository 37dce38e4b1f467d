# Any order, partial results merged in any order, and little memory give the same bytes.
awk 'BEGIN { for (i = 0; i < 4000; i++) print (i % 331 ? "地" i % 331 "市" : "浙江省宁波市"), i % 3 ? "actual" : "target", 2000 + i % 17, "=", i % 13, i % 13 }' |
    cases/panel/records >$TMP/records
panel $TMP/records >$TMP/whole
tac $TMP/records | panel | cmp - $TMP/whole
panel --memory-limit=1M $TMP/records | cmp - $TMP/whole
split -n l/5 $TMP/records $TMP/part.
for p in $TMP/part.*; do panel --partial $p >$TMP/state.${p##*.}; done
panel --merge $TMP/state.* | cmp - $TMP/whole
tac $TMP/state.ac | panel --merge --unchecked - $TMP/state.aa --partial >$TMP/first
panel --merge $TMP/first $TMP/state.a[bde] --memory-limit=1M | cmp - $TMP/whole
panel --place=宁波 $TMP/records >$TMP/one
panel --merge --place=宁波 $TMP/state.* | cmp - $TMP/one
head -n 3 $TMP/state.aa
wc -l <$TMP/whole
