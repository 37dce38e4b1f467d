#!/usr/bin/env bash
# Each configuration of t2s writes what opencc writes with it, byte for byte: on generated reports in several forms of
# traditional writing, on strings glued at random from dictionary keys, their parts, values, ASCII and rare characters,
# and on any files named as operands or in COMPARE. Skipped where opencc is not installed.
set -u -o pipefail
operands=("$@")
for f in ${COMPARE:-}; do operands+=("$(realpath "$f")"); done
cd "$(dirname "$0")/../.." || exit 2
command -v opencc >/dev/null || { echo "opencc is not installed"; exit 77; }
. testdata/properties/chain

strings=20000 reports=60
[ -n "${LONG:-}" ] && strings=100000 reports=1500

# glue SEED COUNT: lines of 1 to 8 pieces.
glue() {
    awk -F '\t' -v seed="$1" -v count="$2" '
    function random(below) { return int(rand() * below) }
    function border(s, at) { # the first border between characters at or after byte at
        while (substr(s, at + 1, 1) ~ /[\200-\277]/) at++
        return at
    }
    BEGIN { srand(seed) }
    { split($2, value, " "); piece[n++] = $1; piece[n++] = value[1] }
    END {
        split("a Z 0 9 - , ， 。 、 （ “ 𠀀 𫝈 é ﷽ ﹏ 　 ㄅ あ \\ | 著 裡 裏 臺 乾 後 麵 么", odd, " ")
        odds = length(odd)
        while (count-- > 0) {
            line = ""
            for (k = 1 + random(8); k > 0; k--) {
                p = piece[random(n)]
                kind = random(8)
                if (kind == 0) p = odd[1 + random(odds)]
                else if (kind == 1) p = substr(p, 1, border(p, 1 + random(length(p))))
                else if (kind == 2) p = substr(p, 1 + border(p, random(length(p))))
                line = line p
            }
            print line
        }
    }' "$BUILD"/gen/opencc/*.txt
}

compare() { # compare WHAT FILE
    local config
    for config in t2s tw2s tw2sp hk2s; do
        opencc -c "$config" <"$2" >"$tmp/theirs" || { echo "opencc -c $config fails on $1"; failed=1; }
        t2s -c "$config" --whole-line <"$2" >"$tmp/ours" || { echo "t2s -c $config fails on $1"; failed=1; }
        cmp -s "$tmp/theirs" "$tmp/ours" && continue
        failed=1
        echo "$1, -c $config: $(diff -a "$tmp/theirs" "$tmp/ours" | grep -c '^<') lines differ, the first:"
        diff -a "$tmp/theirs" "$tmp/ours" | grep -a -m 2 '^[<>]' | cut -c 1-300
    done
}

BUILD=$(realpath -m "${BUILD:-build}")
failed=0
glue "${SEED:-1}" "$strings" >"$tmp/glued"
compare "$strings glued strings" "$tmp/glued"
testdata/generate --seed 11 --reports "$reports" --records >"$tmp/reports" || exit 1
for form in s2t s2tw s2twp s2hk; do
    opencc -c "$form" <"$tmp/reports" >"$tmp/$form"
    compare "reports written by $form" "$tmp/$form"
done
for f in ${operands[@]+"${operands[@]}"}; do
    decode "$f" >"$tmp/file" 2>/dev/null
    compare "$f" "$tmp/file"
done
exit "$failed"
