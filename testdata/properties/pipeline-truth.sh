#!/usr/bin/env bash
# What decode | t2s | segment | extract-metrics makes of a generated archive, against the archive's truth.
# A quantity of the one belongs to a quantity of the other when source, bound, lo, hi and unit agree (masked ones: source,
# bound and unit); among several the first belongs to the first. The tiers are cumulative.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

reports=300
[ -n "${LONG:-}" ] && reports=3000
testdata/generate --seed 1 --reports $reports --output "$tmp/archive" --truth "$tmp/truth" || exit 1
chain "$tmp/archive" >"$tmp/metrics" || [ $? = 1 ] || exit 1

# Share of truth found and of output true, in percent, that must be reached.
awk -F '\t' -v OFS='\t' -v wanted='quantity 90 90;kind 85 85;name 75 75;period 75 75' -v show="${SHOW:-}" '
function key(bound, lo, hi, unit, masked) { return masked ? bound FS "masked" FS unit : bound FS lo FS hi FS unit }
# Whether two labels name the same thing: one holds the other, or half of the pairs of characters in the shorter.
function named(a, b, i, n, common) {
    if (length(a) > length(b))
        return named(b, a)
    if (a == "" || index(b, a))
        return a == b || a != ""
    for (i = 1; i <= length(a) - 5; i += 3) {
        n++
        common += index(b, substr(a, i, 6)) > 0
    }
    return n > 0 && 2 * common >= n
}
FILENAME == ARGV[1] {
    k = $1 FS key($9, $10, $11, $12, $14 ~ /masked/)
    n = ++truths[k]
    truth[k, n] = $0
    total++
    next
}
{
    sub(/^.*\/archive\//, "", $2)
    k = $2 FS key($13, $14, $15, $16, $20 ~ /masked/)
    n = ++found[k]
    output++
    if (n > truths[k]) {
        if (show == "spurious") print
        next
    }
    split(truth[k, n], t, FS)
    good["quantity"]++
    if (t[6] != $9 || t[7] != $11) {
        if (show == "kind") print truth[k, n] "\n\t" $0
        next
    }
    good["kind"]++
    if ((t[3] != "" && t[3] != $6) || !named(t[4], $7)) {
        if (show == "name") print truth[k, n] "\n\t" $0
        next
    }
    good["name"]++
    if (t[8] != $12) {
        if (show == "period") print truth[k, n] "\n\t" $0
        next
    }
    good["period"]++
}
END {
    if (show == "missed")
        for (k in truths)
            for (n = found[k] + 1; n <= truths[k]; n++)
                print truth[k, n]
    printf "%d quantities in the archive, %d found\n", total, output
    tiers = split(wanted, tier, ";")
    for (i = 1; i <= tiers; i++) {
        split(tier[i], w, " ")
        p = output ? 100 * good[w[1]] / output : 0
        r = total ? 100 * good[w[1]] / total : 0
        bad = p < w[2] || r < w[3]
        failed += bad
        printf "%-9s precision %6.2f (at least %d)  recall %6.2f (at least %d)%s\n", w[1], p, w[2], r, w[3], bad ? "  FAILED" : ""
    }
    exit failed > 0
}' "$tmp/truth" "$tmp/metrics"
