#!/usr/bin/env bash
# What zongjie(7) says of Hadoop Streaming, by hand: its read.sh and map.sh over pieces, lines sorted and dealt out by key,
# combined, reduced and merged, give the table of one run. hdfs is played by cat.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

page=$PWD/common/zongjie.7
cd "$tmp" || exit 2
mkdir bin states && printf '#!/bin/sh\n[ "$1 $2" = "dfs -cat" ] && exec cat "$3"\n' >bin/hdfs && chmod +x bin/hdfs
PATH=$tmp/bin:$PATH
for file in read.sh map.sh; do
    awk -v file="$file" '$0 == ".\\\" file: " file { on = 1; next } /^\.EE/ { on = 0 } on && !/^\.EX/' "$page" |
        sed 's/\\e/\\/g; s/\\-/-/g' >$file
    expect "$file is in the page" test -s $file
done
command=$(sed 's/\\-/-/g' "$page" | sed -n "s/.*-combiner '\\([^']*\\)' -reducer '\\([^']*\\)'.*/\\1\\n\\2/p")
expect "and what combines and reduces" test "$(sort -u <<<"$command")" = "aggregate --merge --unchecked --partial"
keys=$(sed 's/\\-/-/g' "$page" | sed -n 's/.*key.fields=\([0-9]*\).*/\1/p')
expect "the key has the columns of --by" test "$(aggregate --partial -H </dev/null | head -n 1 | awk -F '\t' '{ print NF - 1 }')" = "$keys"

"$BUILD/generate" --seed 9 --size 1M --output archive || exit 1
find archive -type f | sort >paths
awk '{ print NR "\t" $0 }' paths >lines && split -n l/4 lines paths.
for piece in paths.??; do bash read.sh <"$piece" || exit 1; done >documents 2>said
expect "documents with their sources" cmp <(cut -f 1,2,6 documents) <(tr '\n' '\0' <paths | decode --files0-from - 2>/dev/null | cut -f 1,2,6)

split -n l/7 documents piece.
for piece in piece.??; do
    bash map.sh <"$piece" | sort | aggregate --merge --unchecked --partial | # a mapper, and its combiner
        awk -F '\t' -v keys="$keys" '{ sum = 0; for (i = 1; i <= keys; i++) sum += length($i) * i; print > ("deal." sum % 3) }' || exit 1
    for n in 0 1 2; do [ ! -e deal.$n ] || { cat deal.$n >>states/in.$n && rm deal.$n; }; done
done
for n in 0 1 2; do sort states/in.$n | aggregate --merge --unchecked --partial >states/part-0000$n || exit 1; done
t2s documents | segment | extract-metrics >metrics
expect "the table of one run" cmp <(cat states/part-* | aggregate --merge) <(aggregate metrics)
for piece in piece.??; do t2s "$piece" | segment | extract-metrics | panel --partial; done | sort | panel --merge --unchecked --partial >panel
expect "the panel, too" cmp <(panel --merge panel) <(panel metrics)
exit $wrong
