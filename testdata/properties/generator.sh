#!/usr/bin/env bash
# The generator: the same options give the same bytes, another seed others; the truth is about files that are there.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
different() { ! cmp -s "$1" "$2"; }

size=4M
[ -n "${LONG:-}" ] && size=400M
for n in a b; do
    testdata/generate --seed 7 --size $size --output "$tmp/$n" --truth "$tmp/$n.truth" || exit 1
done
expect "the same seed: the same archive" diff -r "$tmp/a" "$tmp/b"
expect "and the same truth" cmp "$tmp/a.truth" "$tmp/b.truth"
testdata/generate --seed 8 --size $size --output "$tmp/c" --truth "$tmp/c.truth" || exit 1
expect "another seed: another truth" different "$tmp/a.truth" "$tmp/c.truth"
testdata/generate --seed 7 --size $size --stream >"$tmp/stream" || exit 1
expect "a stream of at least the size" test "$(stat -c %s "$tmp/stream")" -ge "${size%M}000000"
expect "of UTF-8" iconv -f UTF-8 -t UTF-8 "$tmp/stream"

expect "15 columns of truth" awk -F '\t' 'NF != 15 { print; exit 1 }' "$tmp/a.truth"
cut -f 1 "$tmp/a.truth" | sort -u >"$tmp/told"
expect "truth about files that are there" \
    test -z "$(comm -23 "$tmp/told" <(cd "$tmp/a" && find . -type f | sed 's|^\./||' | sort))"
expect "and about most of them" \
    test "$(wc -l <"$tmp/told")" -gt $(($(find "$tmp/a" -type f | wc -l) / 2))
decode "$tmp/a" 2>/dev/null | cut -f 4 | sort -u >"$tmp/charsets"
for name in UTF-8 UTF-16LE UTF-16BE GB18030 Big5; do
    expect "there is $name" grep -q -x -i -e "$name" "$tmp/charsets"
done
expect "there is gzip" grep -r -q -a -m 1 "^$(printf '\037\213')" "$tmp/a"
testdata/generate --seed 7 --reports 50 --clean --stream >"$tmp/clean" || exit 1
expect "clean means clean" test "$(grep -c -E '[xX]{2}|\([a-zāáǎàēéěèīíǐìōóǒòūúǔùü]+\)' "$tmp/clean")" = 0
expect "a folder that is there is left alone" test "$(testdata/generate --output "$tmp/a" >/dev/null 2>&1; echo $?)" = 2
exit $wrong
