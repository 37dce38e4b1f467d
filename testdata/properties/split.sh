#!/usr/bin/env bash
# Records cut into pieces between any two stages, each piece run on its own, give the same in the end.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

# pieces COMMAND...: standard input in 7 pieces of whole lines, each through the command.
pieces() {
    rm -rf "$tmp/pieces" && mkdir "$tmp/pieces"
    cat >"$tmp/whole"
    split -n l/7 "$tmp/whole" "$tmp/pieces/"
    for p in "$tmp/pieces"/*; do
        "$@" <"$p" || return
    done
}

same() { cmp "$1" "$2" || { echo "split before $3: the output differs"; exit 1; }; }

reports=100
[ -n "${LONG:-}" ] && reports=2000
testdata/generate --seed 3 --reports $reports --output "$tmp/archive" || exit 1
decode "$tmp/archive" >"$tmp/documents" || exit 1
t2s <"$tmp/documents" >"$tmp/simplified" || exit 1
segment <"$tmp/simplified" >"$tmp/segments" || exit 1
extract-metrics <"$tmp/segments" >"$tmp/metrics" || exit 1
[ -s "$tmp/metrics" ] || { echo "no metrics"; exit 1; }

pieces t2s <"$tmp/documents" >"$tmp/got" && same "$tmp/got" "$tmp/simplified" t2s
pieces segment <"$tmp/simplified" >"$tmp/got" && same "$tmp/got" "$tmp/segments" segment

# A piece may begin inside a document: what is taken from the sentences before is missing there, and only that.
pieces extract-metrics <"$tmp/segments" >"$tmp/got"
alone=$(columns extract-metrics doc,source,report,seg,pos,bound,lo,hi,unit,raw)
same <(cut -f "$alone" "$tmp/got") <(cut -f "$alone" "$tmp/metrics") extract-metrics

# Counts, extremes and exact sums of the pieces make those of the whole.
by=(--by 'indicator,role,unit')
aggregate "${by[@]}" <"$tmp/metrics" >"$tmp/whole.csv" || exit 1
pieces aggregate "${by[@]}" --partial <"$tmp/metrics" | aggregate "${by[@]}" --merge >"$tmp/got" || exit 1
same "$tmp/got" "$tmp/whole.csv" aggregate

# A panel of pieces merged is that of the whole.
panel <"$tmp/metrics" >"$tmp/whole.csv" || exit 1
pieces panel --partial <"$tmp/metrics" | panel --merge >"$tmp/got" || exit 1
same "$tmp/got" "$tmp/whole.csv" panel
