#!/usr/bin/env bash
# Documents in any order give the same metrics; so do a document's lines as far as they stand alone.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

own() { shuf --random-source=<(yes); }

# What must not depend on neighbours.
alone=$(columns extract-metrics doc,source,report,seg,pos,bound,lo,hi,unit,raw)
alone() { cut -f "$alone" | sort; }

reports=100
[ -n "${LONG:-}" ] && reports=2000
testdata/generate --seed 2 --reports $reports --output "$tmp/archive" || exit 1
decode "$tmp/archive" >"$tmp/documents" || exit 1
t2s <"$tmp/documents" | segment >"$tmp/segments" || exit 1
extract-metrics <"$tmp/segments" >"$tmp/metrics" || exit 1
[ -s "$tmp/metrics" ] || { echo "no metrics"; exit 1; }

own <"$tmp/documents" | t2s | segment | extract-metrics | sort | cmp - <(sort "$tmp/metrics") ||
    { echo "shuffled documents give other metrics"; exit 1; }
own <"$tmp/segments" | extract-metrics | alone | cmp - <(alone <"$tmp/metrics") ||
    { echo "shuffled segments give other quantities"; exit 1; }
awk 'NR % 3' "$tmp/segments" >"$tmp/some"
extract-metrics <"$tmp/some" | alone >"$tmp/got" || exit 1
awk -F '\t' 'NR == FNR { here[$1 FS $2 FS $4]; next } ($1 FS $2 FS $4) in here' "$tmp/some" "$tmp/metrics" |
    alone | cmp - "$tmp/got" || { echo "missing segments change the quantities of the others"; exit 1; }
panel "$tmp/metrics" >"$tmp/whole.csv" || exit 1
own <"$tmp/metrics" | panel | cmp - "$tmp/whole.csv" || { echo "shuffled metrics give another panel"; exit 1; }
own <"$tmp/metrics" | panel --memory-limit=1M | cmp - "$tmp/whole.csv" ||
    { echo "shuffled metrics in little memory give another panel"; exit 1; }
[ "$(wc -l <"$tmp/whole.csv")" -gt 10 ] || { echo "no panel"; exit 1; }
