#!/usr/bin/env bash
# A file that grows while it is read is read to an end that it had at some time: the tool ends, and what it writes is what
# it would have written of that. One that shrinks, too.
. testdata/faults/lib
. "$top/testdata/faults/ways"

# More than a block, so that there is a second read.
sample 4000 >start
sample 8000 | tail -n 4000 >rest
cat start rest >all
# (decode: a file is a document.)
lines=
[ "$tool" = decode ] && lines=--lines
"$tool" $lines start 2>err | sed 's/\tstart#/\tgrowing#/' >expected.start
"$tool" $lines all 2>err | sed 's/\tall#/\tgrowing#/' >expected.all

for n in 0 1; do
    begin "it grows before read $n"
    cp start growing
    export FAULT_FROM=rest FAULT_TO=growing
    with "read:$n:grow" $lines growing
    status 0
    no_err
    truth "it has grown" cmp growing all
    truth "all of it, or what there was before" eval 'cmp out expected.all || cmp out expected.start'
    finish
done

begin "it shrinks before read 1"
cp all growing
FAULT_TO=growing with "read:1:shrink" $lines growing
status 1
truth "a message says so" grep -q "^$tool: growing: became shorter while it was read$" err
finish

begin "it grows all the time"
: >growing
(for ((i = 0; i < 100; i++)); do cat start; sleep 0.01; done >>growing 2>/dev/null) &
writer=$!
sleep 0.1
timeout 60 "$tool" $lines --rejects=rejects growing >out 2>err
status=$?
# The last line may be half there.
status 0 1
kill "$writer" 2>/dev/null
{ wait "$writer"; } 2>/dev/null
"$tool" $lines growing >expected 2>err
if writes_a_table; then
    truth "a table" test "$(wc -l <out)" -ge 1
else
    # Whatever the last line was: what is written of those before it is what is written of the whole file.
    k=$(($(wc -l <out) - 3))
    truth "the beginning of what is there at the end" cmp <(head -n $((k > 0 ? k : 0)) expected) <(head -n $((k > 0 ? k : 0)) out)
fi
finish

begin "it is emptied"
sample 20000 >growing
(sleep 0.05 && : >growing) &
timeout 60 "$tool" $lines --rejects=rejects growing >out 2>err
status=$?
wait
status 0 1
truth "few messages" test "$(wc -l <err)" -le 2
finish
