#!/usr/bin/env bash
# report-stats gives what the chain gives, whatever --jobs; a run that breaks leaves the tables as they were; its statuses
# are the worst of the parts; its man page names its options.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH
tables() { (cd "$1" && cat documents.tsv segments.tsv reports.tsv metrics.tsv stats.csv panel.csv audit.tsv siblings.tsv rejects/*); }
same_tables() { cmp <(tables "$1") <(tables "$2"); }
absent() { ! compgen -G "$1" >/dev/null; }

# More than one part of 8 MB, so that --jobs has something to share out.
mkdir "$tmp/in"
testdata/generate --seed 5 --size "${LONG:+9}9M" --output "$tmp/in/archive" || exit 1

expect "one job" status 0 report-stats -q -j 1 -o "$tmp/one" "$tmp/in"
expect "three jobs" status 0 report-stats -q -j 3 -o "$tmp/three" "$tmp/in"
expect "the same tables" same_tables "$tmp/one" "$tmp/three"
decode --unique "$tmp/in" 2>/dev/null | t2s | segment >"$tmp/segments" &&
    extract-metrics "$tmp/segments" | audit --annotate --segments "$tmp/segments" >"$tmp/metrics"
expect "the metrics of the chain, with what audit found" cmp "$tmp/metrics" "$tmp/one/metrics.tsv"
expect "quiet is quiet" test ! -s "$tmp/out"
expect "nothing else is left" absent "$tmp/one/.work*"

tables "$tmp/one" >"$tmp/before"
expect "no input: status 2" status 2 report-stats -o "$tmp/one"
expect "a job that is none: status 2" status 2 report-stats -j 0 -o "$tmp/one" "$tmp/in"
mkdir "$tmp/wrong-lexicon"
echo id >"$tmp/wrong-lexicon/units.csv"
for jobs in 1 2; do
    expect "a chain that breaks, $jobs jobs: status 2" \
        status 2 report-stats -j $jobs --lexicon "$tmp/wrong-lexicon" -o "$tmp/one" "$tmp/in"
    expect "the tables of before" cmp <(tables "$tmp/one") "$tmp/before"
    expect "nothing is left of it" absent "$tmp/one/.work*"
done

# A tool beside the chain that fails: its reason is said.
mkdir -p "$tmp/broken/bin"
ln -s "$BUILD"/bin/* "$tmp/broken/bin"
rm "$tmp/broken/bin/audit"
printf '#!/bin/sh\necho "audit: no room" >&2\nexit 2\n' >"$tmp/broken/bin/audit"
chmod +x "$tmp/broken/bin/audit"
expect "audit that fails: status 2" status 2 env BUILD="$tmp/broken" "$(command -v report-stats)" -o "$tmp/one" "$tmp/in"
expect "says why" grep -q '^report-stats: audit: no room$' "$tmp/err"
expect "the tables of before" cmp <(tables "$tmp/one") "$tmp/before"

printf 'abc' | gzip >"$tmp/whole.gz"
head -c 20 "$tmp/whole.gz" >"$tmp/in/cut.gz"
rm -r "$tmp/in/archive"
expect "damage: status 1" status 1 report-stats -o "$tmp/small" "$tmp/in"
expect "the summary counts documents" grep -q '^documents  *1$' "$tmp/out"
printf '某某县2020年工作计划\n力争高新技术企业突破200家。\n' >"$tmp/aims"
expect "aims alone" status 0 report-stats -o "$tmp/aimed" "$tmp/aims"
expect "an indicator without results has its name" grep -q '^高新技术企业  *enterprise.hightech  *level  *1  *1  *$' "$tmp/out"
printf '全年新增企业35家。' >"$tmp/good"
expect "a missing file: status 2, the others are done" status 2 report-stats -q -o "$tmp/small" "$tmp/good" "$tmp/missing"
for table in stats panel; do # where the mark is, text is no formula: aggregate's case formulas
    expect "$table.csv is for spreadsheets" test "$(head -c 3 "$tmp/small/$table.csv")" = $'\357\273\277'
done
expect "one quantity" test "$(cut -f "$(columns extract-metrics lo,unit)" "$tmp/small/metrics.tsv")" = "35$(printf '\t')家"
expect "standard input" status 0 report-stats -q -o "$tmp/small" - <"$tmp/good"
expect "its name is -" test "$(cut -f 2 "$tmp/small/documents.tsv")" = -

page=$(tr -d '\\' <pipelines/report-stats.1)
report-stats --help | grep -E -o '^ +(-[a-z], )?--[a-z-]+' | grep -o -e '--.*' >"$tmp/options"
expect "--help names options" test -s "$tmp/options"
while read -r option; do
    expect "$option is in the man page" grep -q -e "$option" <<<"$page"
done <"$tmp/options"
exit $wrong
