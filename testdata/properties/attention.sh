#!/usr/bin/env bash
# attention counts what an independent program counts (attention-reference, Python, with jieba where it is installed): hits,
# sentences, words and shares, by report, section and term, over generated reports and an own dictionary; and what
# attention-words-reference counts: profiles, frequencies, TF-IDF, keyness.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

python=
for p in /usr/bin/python3 python3; do
    command -v "$p" >/dev/null && { python=$p; "$p" -c 'import jieba' 2>/dev/null && break; }
done
[ -n "$python" ] || { echo "skipped: no python3"; exit 77; }

reports=25
[ -n "${LONG:-}" ] && reports=600
testdata/generate --seed 5 --reports $reports --charset=utf-8 --output "$tmp/archive" || exit 1
decode "$tmp/archive" 2>/dev/null | t2s | segment >"$tmp/segments"
printf 'theme,term,weight\n一,"，全",0.5\n一,(一),\n一,"""十三五""",2\n一,2019年,\n一,企业,\n二,.*,\n二,企业,3\n二,高新技术企业,\n' >"$tmp/dict"

# same DICTIONARY BY WHAT HOW [noise]
same() {
    local options=(--theme-dict="$1" --by="$2" --format=tsv)
    [ "$3" = terms ] && options+=(--terms)
    [ "$4" = characters ] && options+=(--characters)
    [ "$4" = borders ] && options+=(--words)
    [ $# -lt 5 ] || options+=(--with-noise)
    attention "${options[@]}" "$tmp/segments" >"$tmp/ours" 2>/dev/null || return
    "$python" testdata/properties/attention-reference "$@" <"$tmp/segments" >"$tmp/theirs"
    local status=$?
    [ $status != 77 ] || { echo "left out: no jieba"; return 0; }
    [ $status = 0 ] && [ "$(wc -l <"$tmp/ours")" -gt 10 ] && cmp "$tmp/ours" "$tmp/theirs"
}

for how in characters all borders; do
    expect "$how, built-in themes" same common/lexicon/themes.csv report themes $how
    expect "$how, by section" same "$tmp/dict" section themes $how
    expect "$how, by term, with noise" same "$tmp/dict" section terms $how noise
done

extract-metrics <"$tmp/segments" >"$tmp/metrics"
# same_words what the reference is given, then -- and attention's options.
same_words() {
    local given=()
    while [ "$1" != -- ]; do given+=("$1"); shift; done
    attention --format=tsv "${@:2}" "$tmp/segments" >"$tmp/ours" 2>/dev/null || return
    "$python" testdata/properties/attention-words-reference "${given[@]}" <"$tmp/segments" >"$tmp/theirs"
    local status=$?
    [ $status != 77 ] || { echo "left out: no jieba"; return 0; }
    [ $status = 0 ] && [ "$(wc -l <"$tmp/ours")" -gt 10 ] && cmp "$tmp/ours" "$tmp/theirs"
}

year=$(cut -f 9 "$tmp/segments" | grep -x '[0-9]*' | sort | uniq -c | sort -n | awk 'END { print $2 }')
expect "profiles" same_words profile "$tmp/metrics" -- --profile --metrics="$tmp/metrics"
expect "frequency" same_words frequency -- --frequency
expect "TF-IDF" same_words tf-idf 0 -- --tf-idf=0
expect "keyness of $year" same_words keyness "$year" -- --keyness="period=$year" --against="period<$year"
exit $wrong
