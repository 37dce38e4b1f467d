#!/usr/bin/env bash
# --files0-from: names with anything in them but NUL.
. testdata/faults/lib

printf -v strange 'b\nlank and\ttab'
sample 9 | head -3 >a
sample 9 | sed -n 4,6p >"$strange"
sample 9 | tail -3 >c
"$tool" a "$strange" c >expected 2>err

begin "from a file"
printf '%s\0' a "$strange" c >list
run --files0-from=list
status 0
no_err
out expected
finish

begin "from standard input, the last name unended"
printf 'a\0%s\0c' "$strange" | "$tool" --files0-from=- >out 2>err
status=$?
status 0
no_err
out expected
finish

begin "packed names"
gzip -c "$strange" >packed && mv packed "$strange"
printf '%s\0' a "$strange" c | "$tool" --files0-from - >out 2>err
status=$?
status 0
out expected
finish

begin "an empty name, a missing file and a folder"
mkdir folder
printf '%s\0' a "" "$strange" missing folder c >list
run --files0-from=list
status 2
out expected
err "missing: No such file or directory$"
err "an empty file name$"
finish

begin "a list that is missing"
run --files0-from=missing
status 2
one_err
err "^$tool: missing: No such file or directory$"
finish

begin "operands beside the list"
run --files0-from=list a
status 2
no_out
err "cannot be combined"
finish
