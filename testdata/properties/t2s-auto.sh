#!/usr/bin/env bash
# What t2s chooses by itself: it leaves simplified reports alone, byte for byte; applied to its own output it changes
# nothing, whatever the text (every key and value of the dictionaries, alone and beside words of a region); and reports
# that opencc has rewritten for Taiwan, Hong Kong or in plain traditional characters read as they were written.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
BUILD=$(realpath -m "${BUILD:-build}")
reports=100
[ -n "${LONG:-}" ] && reports=3000
failed=0

testdata/generate --seed 21 --reports "$reports" --records >"$tmp/reports" || exit 1
t2s <"$tmp/reports" | cmp - "$tmp/reports" || { echo "simplified reports are changed"; failed=1; }

for f in "$BUILD"/gen/opencc/*.txt; do tr '\t ' '\n\n' <"$f"; done >"$tmp/words"
tail -n +2 tools/t2s/rules.csv | tr ',|' '\n\n' >>"$tmp/words"
for beside in '' '。透過網路' '。衞生' '。这是'; do
    sed "s/\$/$beside/" "$tmp/words" | t2s >"$tmp/once"
    t2s <"$tmp/once" >"$tmp/twice"
    cmp -s "$tmp/once" "$tmp/twice" && continue
    echo "not idempotent beside '$beside':"
    diff "$tmp/once" "$tmp/twice" | head -4
    failed=1
done

if command -v opencc >/dev/null; then
    cut -f 6 "$tmp/reports" | t2s >"$tmp/written"
    for form in s2t s2tw s2twp s2hk; do
        opencc -c "$form" <"$tmp/written" | t2s >"$tmp/read"
        cmp -s "$tmp/written" "$tmp/read" && continue
        echo "$form: $(diff "$tmp/written" "$tmp/read" | grep -c '^<') of $reports reports do not read as written"
        diff <(sed 's/[。\\]/&\n/g' "$tmp/written") <(sed 's/[。\\]/&\n/g' "$tmp/read") | grep '^[<>]' | head -4
        failed=1
    done
fi
exit "$failed"
