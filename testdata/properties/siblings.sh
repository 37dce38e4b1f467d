#!/usr/bin/env bash
# Copies, masked and changed ones and excerpts of generated reports are found, whatever the order, and no other ones; restored
# numbers are those of the original; what counts, counts once.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

reports=60
[ -n "${LONG:-}" ] && reports=400
testdata/generate --seed 11 --reports $reports --charset=utf-8 --clean --output "$tmp/archive" || exit 1
cd "$tmp/archive" || exit 1
find . -name '*.txt' -size +3k | sort | head -n $((reports / 2)) >"$tmp/chosen"
n=0
while read -r f; do
    n=$((n + 1)) to=$tmp/in/$(printf %03d $n)
    mkdir -p "$to"
    cp "$f" "$to/original"
    sed 's/[0-9]/x/g' "$f" >"$to/masked"
    { echo 来源：网络; sed 's/，/,/g' "$f"; } >"$to/repost"
    sed -E 's/([^0-9.])[1-8]([0-9.]*[家个项件人次元亩])/\19\2/g' "$f" >"$to/numbers"
    awk -v n="$(wc -l <"$f")" 'NR > n / 4 && NR < n * 3 / 4' "$f" >"$to/excerpt"
    sed -E 's/20([0-9][0-9])年/19\1年/g' "$f" >"$to/other-years"
done <"$tmp/chosen"
cd "$tmp/in" || exit 1
decode . >../documents || exit 1
siblings ../documents >../table || exit 1

# Each row: whether it is a number's folder, in which cluster, and as what.
judge() {
    awk -F '\t' '
    { split($2, at, "/"); number = at[2]; kind = at[3]; here[number, kind] = $3 }
    kind == "other-years" { strange++ }
    END {
        split("masked repost numbers excerpt", kinds, " ")
        for (key in here) { split(key, k, SUBSEP); numbers[k[1]] }
        for (n in numbers)
            for (i in kinds) {
                all++
                found += (n, kinds[i]) in here && here[n, kinds[i]] == here[n, "original"]
                cluster = here[n, kinds[i]]
                if (cluster != "" && owner[cluster] != "" && owner[cluster] != n) mixed++
                if (cluster != "") owner[cluster] = n
            }
        printf "%d of %d, %d mixed, %d of other years\n", found, all, mixed, strange
        exit !(all >= 100 && found >= 0.99 * all && mixed + strange <= 0.01 * all)
    }' ../table
}
expect "copies are found, and no others" judge
expect "in any order" cmp <(shuf --random-source=<(yes) ../documents | siblings) ../table
expect "all documents" test "$(siblings --all ../documents | wc -l)" = "$(wc -l <../documents)"

segment ../documents >../segments && extract-metrics ../segments >../metrics || exit 1
siblings --restore=../metrics --segments=../segments ../documents >../restored || exit 1
changed() { cut -f "$2" "$1"; }
expect "nothing but values and flags" cmp <(changed ../metrics 1-13,16-19,21) <(changed ../restored 1-13,16-19,21)
# The original has its numbers at the same places.
restored() {
    awk -F '\t' '
    { split($2, at, "/"); key = at[2] FS $4 FS $5 }
    NR == FNR { if (at[3] == "original") { lo[key] = $14; hi[key] = $15 }; next }
    /\trestored,|,restored,/ && at[3] == "masked" { all++; right += lo[key] == $14 && hi[key] == $15 }
    END { print right " of " all; exit !(all > 100 && right == all) }' ../metrics ../restored
}
expect "restored numbers are the original ones" restored
expect "each text once" test "$(siblings --once=../table ../metrics | cut -f 2 | sort -u | grep -c -v other-years)" -eq "$n"
exit $wrong
