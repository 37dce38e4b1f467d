#!/usr/bin/env bash
# decode | t2s over files of all charsets and states gives back the text that was written into them: every document
# that was only encoded, nearly every line where pinyin was put in and bytes were lost, or words of Taiwan were used.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

reports=300
[ -n "${LONG:-}" ] && reports=5000
testdata/generate --seed 4 --reports $reports --output "$tmp/archive" || exit 1
testdata/generate --seed 4 --reports $reports --records >"$tmp/composed" || exit 1
testdata/generate --seed 4 --reports $reports --records | cmp - "$tmp/composed" ||
    { echo "the same seed gives another archive"; exit 1; }

decode "$tmp/archive" >"$tmp/decoded" || exit 1
cut -f 5,6 "$tmp/decoded" | awk -F '\t' '{
    if ($1 ~ /pinyin|resync/) print "damaged"
    else if ($2 ~ /專案|智慧財產權|透過|資訊|網路/) print "Taiwan"
    else print "encoded"
}' >"$tmp/state"
cut -f 2,6 "$tmp/composed" | paste "$tmp/state" - <(t2s <"$tmp/decoded" | cut -f 2,6) >"$tmp/both"

# Decode may write full-width digits and blanks narrow. The share of equal lines, in percent, that must be reached:
awk -F '\t' -v wanted='encoded 100;damaged 99;Taiwan 95' -v show="${SHOW:-}" '
function narrow(s, i) {
    for (i = 0; i <= 9; i++) gsub(wide[i], i, s)
    gsub(/　/, " ", s)
    return s
}
BEGIN {
    for (i = split("０ １ ２ ３ ４ ５ ６ ７ ８ ９", w, " "); i > 0; i--)
        wide[i - 1] = w[i]
}
index($4, $2) == 0 { print "not in order: " $2 " and " $4; exit 1 }
{
    written = split(narrow($3), a, /\\n/)
    got = split(narrow($5), b, /\\n/)
    lines[$1] += written > got ? written : got
    documents[$1]++
    for (i = 1; i <= written; i++)
        if (a[i] == b[i]) same[$1]++
        else if (show == $1) print $2 "\n< " a[i] "\n> " b[i]
}
END {
    n = split(wanted, state, ";")
    for (i = 1; i <= n; i++) {
        split(state[i], w, " ")
        share = lines[w[1]] ? 100 * same[w[1]] / lines[w[1]] : 0
        failed += share < w[2]
        printf "%-8s %5d documents, %6d lines, %6.2f %% as written (at least %d)%s\n", w[1], documents[w[1]], \
            lines[w[1]], share, w[2], share < w[2] ? "  FAILED" : ""
    }
    exit failed > 0
}' "$tmp/both"
