#!/usr/bin/env bash
# Every example of a table of rules or patterns is decided by its row: extract-metrics --explain, or panel --pick=all, names the row's
# file and line. A row without an example says so by "-": then no text at hand reaches it.
set -u -o pipefail
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# FILE LINE EXAMPLE of a table, TAB-separated; RFC 4180 without line feeds in cells.
rows() {
    awk -v name="$(basename "$1")" "$(cat testdata/csv.awk)"'
    NR > 1 {
        rest = $0
        for (i = name == "patterns.csv" ? 4 : 3; i > 0; i--)
            cell()
        print name "\t" NR "\t" cell()
    }' "$1"
}

# An example may begin with {KEY=VALUE;...}: columns of its segment record.
segments() {
    awk -F '\t' -v OFS='\t' '{
        split("", v); v["kind"] = "sentence"; v["period"] = "2015"; v["phase"] = "done"; v["genre"] = "summary"
        text = $3
        if (match(text, /^\{[^}]*\}/)) {
            n = split(substr(text, 2, RLENGTH - 2), pair, ";")
            text = substr(text, RLENGTH + 1)
            for (i = 1; i <= n; i++) { at = index(pair[i], "="); v[substr(pair[i], 1, at - 1)] = substr(pair[i], at + 1) }
        }
        print $1 ":" $2, "-", 1, 1, v["kind"], "", v["heading"], v["genre"], v["period"], v["place"], v["phase"], text
    }'
}

for table in common/lexicon/rules-*.csv common/lexicon/patterns.csv; do
    rows "$table"
done >"$work/rows"
missing=$(awk -F '\t' '$3 == ""' "$work/rows")
[ -z "$missing" ] || { echo "not ok each row has an example"; echo "$missing"; }
[ -n "$missing" ] || echo "ok each row has an example"

# One run for each row: what a sentence says must not depend on those before it, but a reader compares line by line.
failed=0
while IFS= read -r row; do
    [ "$(cut -f 3 <<<"$row")" != - ] || continue
    where=$(cut -f 1,2 <<<"$row" | tr '\t' ':')
    segments <<<"$row" | "$BUILD/bin/extract-metrics" --explain 2>"$work/why" >"$work/metrics"
    case $where in # what is not decided there
    rules-headline.csv:*) "$BUILD/bin/panel" --pick=all --format=tsv "$work/metrics" | cut -f 18- | sed 's/^/(/; s/\t/: /' >"$work/why" ;;
    esac
    if ! grep -q -F "($where: " "$work/why"; then
        printf 'not ok %s decides its example: %s\n' "$where" "$(cut -f 3 <<<"$row")"
        grep -F "(${where%:*}:" "$work/why" | head -3
        failed=1
    fi
done <"$work/rows"
[ "$failed" = 1 ] || echo "ok each row decides its example"
