#!/usr/bin/env bash
# audit finds what was planted: of the faults that the numbers beside them contradict at least 95 of 100, of each kind, and accuses
# at most 2 of 1,000 claims that hold. A table, a line a kind: how many were planted, could be seen, were found, have the right repair.
set -u
PATH=$BUILD/bin:$PATH
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT

reports=1500 families=700
[ -z "${LONG:-}" ] || reports=9500 families=1000 # more would share a place, and a year of it

# Documents on their own, and families of reports.
plant() { # NAME OPTION...
    "$BUILD/generate" --records --seed 20 --plant 60 --truth "$tmp/$1.truth" "${@:2}" >"$tmp/documents" || exit 2
    segment "$tmp/documents" >"$tmp/segments" && extract-metrics "$tmp/segments" >"$tmp/metrics" || exit 2
    audit --segments "$tmp/segments" "$tmp/metrics" >"$tmp/$1.checks" || exit 2
}
plant alone --consistent --reports "$reports"
plant family --families --reports "$families"

# What is in a family is called after it: f000012/03.txt.
cat "$tmp"/{alone,family}.truth >"$tmp/truth"
cat "$tmp"/{alone,family}.checks | awk -F '\t' -v OFS='\t' '{ sub("/.*", "", $2); print }' >"$tmp/checks"

awk -F '\t' -v least=95 -v most=2 '
FNR == 1 { file++ }
file == 1 { fault[$1] = $2; seen[$1] = $3; right[$1] = $4; claims[$1] = $6; next }
$7 != "conflict" && $7 != "repair" { next }
{
    kind = fault[$2]
    if (kind == "none")
        accused++
    else if (kind == "digits")
        found[$2] = found[$2] || ($6 == "digits" && $8 == right[$2])
    else if (kind == "points")
        found[$2] = found[$2] || $6 == "points"
    else if ($6 != "digits" && $6 != "year" && $6 != "headings") {
        found[$2] = 1
        if ($7 == "repair")
            mended[$2] = index($12, "-> " right[$2] " ") > 0 || (kind ~ /multiplier|unit/ && index($12, "times 10^") > 0)
    }
}
END {
    print "kind\tplanted\tvisible\tfound\trepaired"
    for (d in fault) {
        k = fault[d]
        n[k]++
        if (k == "none") { sound += claims[d]; continue }
        if (seen[d] == "visible") { could[k]++; hit[k] += found[d] + 0 } else if (found[d]) hidden++
        good[k] += mended[d] + 0
    }
    count = split("lost swapped multiplier points sum rank digits year unit target places ranks", kinds, " ")
    for (i = 1; i <= count; i++) {
        k = kinds[i]
        printf "%s\t%d\t%d\t%d\t%d\n", k, n[k], could[k], hit[k], good[k]
        bad = bad || could[k] < 20 || 100 * hit[k] < least * could[k]
    }
    printf "clean: %d documents or families, claims %d, accused %d\n", n["none"], sound, accused
    exit bad || 1000 * accused > most * sound
}' "$tmp/truth" "$tmp/checks"
