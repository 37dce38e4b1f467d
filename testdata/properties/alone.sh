#!/usr/bin/env bash
# Nothing leaks from one document to the next: documents in another order, and each alone, give the same records.
# (Documents of the same text are left out: the later ones are marked as repeated, and that is to depend on order.)
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

reports=200
[ -n "${LONG:-}" ] && reports=2000
testdata/generate --seed 16 --reports $reports --output "$tmp/archive" || exit 1
decode "$tmp/archive" | sort >"$tmp/all" || exit 1
sort -u -t "$(printf '\t')" -k 1,1 "$tmp/all" >"$tmp/documents"
t2s <"$tmp/documents" | segment >"$tmp/segments" || exit 1
extract-metrics <"$tmp/segments" | sort >"$tmp/metrics" || exit 1
[ -s "$tmp/metrics" ] || { echo "no metrics"; exit 1; }

# In any order.
for seed in 1 2 3; do
    shuf --random-source=<(yes $seed) <"$tmp/documents" | t2s | segment >"$tmp/shuffled" || exit 1
    sort "$tmp/shuffled" | cmp - <(sort "$tmp/segments") || { echo "shuffled documents give other segments"; exit 1; }
    extract-metrics <"$tmp/shuffled" | sort | cmp - "$tmp/metrics" ||
        { echo "shuffled documents give other metrics"; exit 1; }
done

# Each alone. Files are read one by one, too.
mkdir "$tmp/one"
split -l 1 -a 4 "$tmp/documents" "$tmp/one/d"
for one in "$tmp"/one/d*; do
    t2s <"$one" | segment >"$tmp/segment" || exit 1
    cat "$tmp/segment" >>"$tmp/segments-alone"
    extract-metrics <"$tmp/segment" >>"$tmp/metrics-alone" || exit 1
done
cmp "$tmp/segments-alone" "$tmp/segments" || { echo "a document alone gives other segments"; exit 1; }
sort "$tmp/metrics-alone" | cmp - "$tmp/metrics" || { echo "a document alone gives other metrics"; exit 1; }
find "$tmp/archive" -type f | sort | awk 'NR % 5 == 1' >"$tmp/files"
while read -r file; do
    decode "$file" || exit 1
done <"$tmp/files" | sort >"$tmp/files-alone"
comm -13 "$tmp/all" "$tmp/files-alone" | grep . && { echo "a file alone gives other documents"; exit 1; }
exit 0
