#!/usr/bin/env bash
# update-archive: what STORE holds is a function of the files alone, whatever happened before: files added, changed, moved
# and removed, one text in several files, archives in the archive. The tables are those of the chain. A run over an
# unchanged archive writes nothing; with LONG it takes less than two seconds over 20,000 files.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH
. testdata/properties/archive-steps

make_archive "$tmp/in" 40

expect "the first run" status 1 update-archive -j 2 "$tmp/in" "$tmp/store"
expect "its line" grep -q -E '^docs=[0-9]+ new=[0-9]+ changed=0 removed=0 rejected=3 seconds=[0-9.]+$' "$tmp/out"
expect "what is rejected is named" test "$(grep -c '^update-archive: .*: decode: ' "$tmp/err")" = 3
expect "with a reason" grep -q '^update-archive: picture: decode: PNG image$' "$tmp/err"
expect "the reasons stand in STORE" grep -q '^pack.tar!cut.gz	decode	' "$tmp/store/rejects/reasons.tsv"
expect "nothing is left of the work" absent "$tmp/store/work"

# The chain over the same files, reposted texts dropped; sources and their order apart, these are the tables.
(cd "$tmp/in" && decode --unique . 2>/dev/null | t2s | tee "$tmp/documents" | segment | tee "$tmp/segments" |
    extract-metrics >"$tmp/metrics")
without_source() { cut -f 1,3- "$1" | sort; }
expect "documents as of the chain" cmp <(cut -f 1,3-5 "$tmp/documents" | sort) <(cut -f 1,3-5 "$tmp/store/documents.tsv" | sort)
for table in segments metrics; do
    expect "$table as of the chain" cmp <(without_source "$tmp/$table") <(without_source "$tmp/store/$table.tsv")
done
expect "totals merged from partials are totals" cmp <(aggregate --bom "$tmp/metrics") "$tmp/store/stats.csv"
(cd "$tmp/in" && report-stats -q --no-page --no-checks -o "$tmp/tables" ./* 2>/dev/null)
expect "panel.csv as of report-stats" cmp <(sed 's,"\./,",g' "$tmp/tables/panel.csv") "$tmp/store/panel.csv"
expect "a document has one source, the first" test "$(grep -c '	a copy$' <(cut -f 1,2 "$tmp/store/documents.tsv"))" = 1
expect "the others are told" grep -q '	pack.tar!copied	a copy$' "$tmp/store/copies.tsv"
expect "each file stands in a part" \
    test "$(gzip -cd "$tmp/store/parts"/*/files.gz | grep -c -v '^#')" = "$(find "$tmp/in" -type f -print0 | tr -cd '\0' | wc -c)"
expect "by the hash of its content" \
    cmp <(gzip -cd "$tmp/store/parts"/*/files.gz | grep -v '^#' | cut -c 1-40 | sort -u) <(find "$tmp/in" -type f -exec b2sum -z -l 160 {} + | cut -z -c 1-40 | tr '\0' '\n' | sort -u)
for table in documents segments metrics copies; do
    expect "--print $table" cmp <(update-archive --print "$table" "$tmp/store") "$tmp/store/$table.tsv"
done
expect "--print stats" cmp <(update-archive --print stats "$tmp/store") "$tmp/store/stats.csv"
expect "--print panel" cmp <(update-archive --print panel "$tmp/store") "$tmp/store/panel.csv"
expect "--print rejects" cmp <(update-archive --print rejects "$tmp/store") "$tmp/store/rejects/reasons.tsv"
expect "replayed, they are rejected again" \
    test "$(cd "$tmp/in" && decode --files0-from "$tmp/store/rejects/files0" 2>&1 >/dev/null | grep -c '^decode: ')" = 3

snapshot "$tmp/store" >"$tmp/before"
expect "a second run: status 0, all is known" status 0 update-archive "$tmp/in" "$tmp/store"
expect "it has nothing to do" grep -q ' new=0 changed=0 removed=0 ' "$tmp/out"
expect "it writes nothing" diff <(snapshot "$tmp/store") "$tmp/before"
expect "--quiet is quiet" status 0 update-archive -q --log "$tmp/log" "$tmp/in" "$tmp/store"
expect "not a word" test ! -s "$tmp/out" -a ! -s "$tmp/err"
expect "the log has a line" grep -q -E '^[0-9-]{10}T[0-9:]{8}[+-][0-9]{4} docs=' "$tmp/log"
expect "--status" status 0 update-archive --status "$tmp/store"
expect "counts" grep -q -E "^documents +$(wc -l <"$tmp/store/documents.tsv")$" "$tmp/out"

# A night's changes: one more, one other, one gone, one moved; the owner of a text goes, its copy takes over.
echo '全年新增企业17家。' >"$tmp/in/later"
echo '全年新增企业18家。' >"$tmp/in/changing"
rm "$tmp/in/a copy" "$tmp/in/picture"
mv "$tmp/in/last" "$tmp/in/first"
expect "a night's changes" status 0 update-archive -j 1 "$tmp/in" "$tmp/store"
expect "are counted" grep -q ' new=2 changed=1 removed=3 rejected=2 ' "$tmp/out"
expect "the copy owns the text" grep -q '	b copy	' "$tmp/store/documents.tsv"
update-archive -q -j 2 "$tmp/in" "$tmp/fresh" 2>/dev/null
expect "as if made afresh" same_store "$tmp/fresh" "$tmp/store"

# As many bytes, and the time of before: only the ctime tells.
touch -r "$tmp/in/changing" "$tmp/time"
echo '全年新增企业19家。' >"$tmp/in/changing"
touch -r "$tmp/time" "$tmp/in/changing"
expect "a change that hides" status 0 update-archive "$tmp/in" "$tmp/store"
expect "is found" grep -q '19家' "$tmp/store/metrics.tsv"
readlink "$tmp/store/tables" >"$tmp/link"
touch "$tmp/in/changing"
expect "touched" status 0 update-archive "$tmp/in" "$tmp/store"
expect "the tables stay" test "$(readlink "$tmp/store/tables")" = "$(cat "$tmp/link")"

# Another panel makes panel.csv anew, and nothing else.
mkdir -p "$tmp/build/bin" && cp "$BUILD"/bin/* "$tmp/build/bin" && rm "$tmp/build/bin/panel"
printf '#!/bin/sh\nexec "%s" --names "$@"\n' "$BUILD/bin/panel" >"$tmp/build/bin/panel" && chmod 755 "$tmp/build/bin/panel"
cp -R "$tmp/store" "$tmp/other"
expect "another panel" status 0 env PATH="$tmp/build/bin:$PATH" update-archive "$tmp/in" "$tmp/other"
expect "makes panel.csv anew" grep -q english "$tmp/other/panel.csv"
expect "and nothing else" diff -r -x panel.csv "$tmp/store/tables" "$tmp/other/tables"
expect "once" status 0 env PATH="$tmp/build/bin:$PATH" update-archive "$tmp/in" "$tmp/other"
rm -r "$tmp/other"

# The same tools built elsewhere have other bytes and the same tables: nothing is done again. What is not ours stays.
rm -r "$tmp/build" && mkdir -p "$tmp/build/bin" "$tmp/mine/kept" && cp "$BUILD"/bin/* "$tmp/build/bin"
for tool in decode t2s segment extract-metrics aggregate; do echo >>"$tmp/build/bin/$tool"; done
cp -R "$tmp/store" "$tmp/other" && cp -R "$tmp/mine" "$tmp/other/tables.mine" && : >"$tmp/other/tables.backup.tar"
ln -s "$tmp/mine" "$tmp/other/parts/0123456789abcdef"
head -n 1 "$tmp/other/index" >"$tmp/version"
echo '全年新增企业29家。' >"$tmp/in/rebuilt"
expect "tools built elsewhere" status 0 env PATH="$tmp/build/bin:$PATH" update-archive --log "$tmp/log" "$tmp/in" "$tmp/other"
expect "do what is new" grep -q ' new=1 changed=0 ' "$tmp/out"
expect "and are no other version" cmp <(head -n 1 "$tmp/other/index") "$tmp/version"
expect "what is not of update-archive stays" test -d "$tmp/other/tables.mine/kept" -a -e "$tmp/other/tables.backup.tar" -a -d "$tmp/mine/kept"
rm -r "$tmp/other" "$tmp/in/rebuilt"

# Another lexicon is another version; results that are damaged or gone are made again.
mkdir "$tmp/lexicon"
cp common/lexicon/units.csv "$tmp/lexicon"
expect "with a lexicon of one's own" status 0 update-archive --log "$tmp/log" --lexicon "$tmp/lexicon" "$tmp/in" "$tmp/store"
expect "the log says why all is done again" grep -q 'all is done again.* was tables: .*is tables: ' "$tmp/log"
expect "it is kept apart" test -z "$(comm -12 <(ls "$tmp/store/parts") <(ls "$tmp/fresh/parts"))"
expect "back" status 0 update-archive "$tmp/in" "$tmp/store"
rm "$tmp/store/parts"/*/segments.gz
expect "results that are gone" status 0 update-archive "$tmp/in" "$tmp/store"
rm -r "$tmp/fresh" && update-archive -q "$tmp/in" "$tmp/fresh" 2>/dev/null
expect "are made again" same_store "$tmp/fresh" "$tmp/store"

# What reads the tables reads a STORE that does not have them as files.
update-archive -q --no-tables "$tmp/in" "$tmp/parts" 2>/dev/null
from() { "$1" "${@:3}" "$tmp/$2" 2>&1; }
for script in growth-stats "load-postgres --print" "metric-grep 企业"; do
    # shellcheck disable=SC2086 # options
    expect "$script reads parts" cmp <(set -- $script && from "$1" fresh "${@:2}") <(set -- $script && from "$1" parts "${@:2}")
done
expect "report-html does" status 0 report-html "$tmp/parts"
expect "and leaves the page alone" test -s "$tmp/parts/index.html" -a "$(find "$tmp/parts" -maxdepth 1 -name '*.tsv' | wc -l)" = 0
rm "$tmp/parts/index.html"
expect "the parts are what they were" status 0 update-archive "$tmp/in" "$tmp/parts"

mkdir "$tmp/none"
expect "an archive without a file, where there were some: trouble" status 2 update-archive "$tmp/none" "$tmp/store"
expect "nothing is replaced" same_store "$tmp/fresh" "$tmp/store"
expect "unless it is meant" status 0 update-archive --allow-empty "$tmp/none" "$tmp/store"
expect "then the totals are empty" test "$(wc -l <"$tmp/store/stats.csv")" = 1
expect "STORE may lie in ARCHIVE" status 1 update-archive "$tmp/in" "$tmp/in/store"
expect "and is no part of it" status 0 update-archive "$tmp/in" "$tmp/in/store"
expect "no archive: trouble" status 2 update-archive "$tmp/missing" "$tmp/store"
expect "no operands: trouble" status 2 update-archive
expect "a number is wanted" status 2 update-archive -j x "$tmp/in" "$tmp/store"
options_are_documented update-archive

if [ -n "${LONG:-}" ]; then
    testdata/generate --seed 8 --reports 25000 --output "$tmp/many" || exit 1
    expect "20,000 files" test "$(find "$tmp/many" -type f | wc -l)" -ge 20000
    expect "their first run" status 0 update-archive -j 2 "$tmp/many" "$tmp/large"
    echo "# $(cat "$tmp/out")"
    snapshot "$tmp/large" >"$tmp/before"
    expect "their second run" status 0 update-archive "$tmp/many" "$tmp/large"
    echo "# $(cat "$tmp/out")"
    expect "takes less than two seconds" awk -F = '{ exit !($NF < 2) }' "$tmp/out"
    expect "and writes nothing" diff <(snapshot "$tmp/large") "$tmp/before"
fi
# More of a file is rejected than decode names.
mkdir "$tmp/few" "$tmp/few/in" "$tmp/few/pictures"
for i in 1 2 3 4 5 6 7 8; do printf 'GIF89a%d' $i >"$tmp/few/pictures/$i"; done
tar cf "$tmp/few/in/pictures.tar" -C "$tmp/few/pictures" .
expect "a run over pictures" status 1 update-archive "$tmp/few/in" "$tmp/few/store"
expect "each has its reason" test "$(grep -c '^pictures.tar!./[1-8]	decode	GIF image$' "$tmp/few/store/rejects/reasons.tsv")" = 8

exit $wrong
