#!/usr/bin/env bash
# Nothing is lost: at each stage documents or records in = out + rejected, to the last one, with one in a hundred hostile.
# decode: files; t2s: lines; segment: documents, and every byte of their texts; extract-metrics and aggregate: what is
# rejected is what was put in to be rejected, as it was, and what is counted is the rest. update-archive: each file is
# among the documents, the copies or the rejects. LONG: 100,000 documents, for update-archive a tenth of them.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
lines() { wc -l <"$1"; }
# stage TOOL OPTION...: runs it; a status that is not 0 or 1, or other than the rejects make it, is wrong.
stage() {
    local tool=$1
    "$tool" --rejects "$tmp/rejected" "${@:2}" >"$tmp/out" 2>"$tmp/messages"
    local status=$?
    cut -f 5- "$tmp/rejected" >"$tmp/rejects"
    expect "$tool: a reason for each" awk -F '\t' -v tool="$tool" '$1 != tool || $2 == "" || $4 == "" { exit 1 }' "$tmp/rejected"
    expect "$tool: status 1, as something is rejected" test "$status:$(test -s "$tmp/rejects" && echo some)" = 1:some
}

# hostile N: 1 + N hostile files; the kinds in turn, with a number in each so that none is like another.
hostile() {
    local i f
    for ((i = 0; i <= $1; i++)); do
        f=$(printf '%s/%06d' "$tmp/in/hostile" "$i")
        case $((i % 24)) in
        0) : ;;
        1) head -c $((i * 37 % 5000)) /dev/zero ;;
        2) awk -v x=$((i + 1)) 'BEGIN { for (n = 0; n < 3000; n++) { x = (x * 1103 + 12347) % 1048573; printf "%c", x / 4096 } }' ;;
        3) printf '\211PNG\r\n\032\n%d' $i ;;
        4) printf '%%PDF-1.4 %d' $i ;;
        5) printf 'PK\003\004 %d' $i ;;
        6) seq $i $((i + 999)) | gzip | head -c 700 ;;
        7) seq $i 2000 | gzip | tr '\125' '\126' ;;
        8) printf '第%d件' $i | gzip && printf 'garbage' ;;
        9) printf '第%d件' $i | iconv -f UTF-8 -t UTF-16 && printf x ;;
        10) printf '\357\273\277' ;;
        11) printf '#%d\n#\n\n' $i ;;
        12) printf 'a\tb\\n\\\\\t%d\r\rc\013\014\033[31m\n' $i ;;
        13) printf '好%d\300\200\355\240\200\364\220\200\200\377' $i ;;
        14) awk -v i=$i 'BEGIN { while (n++ < 9999) printf "全年%d件", i }' ;;
        15) awk -v i=$i 'BEGIN { while (n++ < 9999) printf "\n" i "\n　 " }' ;;
        16) printf '全年新增企业%d家' $i | iconv -f UTF-8 -t GB18030 | head -c -1 ;;
        17) printf '\037\213\010' ;;
        18) printf '共%d' $i; head -c 300 /dev/zero | tr '\0' '9'; printf '家' ;;
        19) printf '　%d' "$i" >"$f.a b"; f+=$'\n\t\\'; printf '<html><script>%d</script>' $i ;;
        20) printf '\320\317\021\340\241\261\032\341%d' $i ;;
        21) printf '\376\377\330\000\330\000%c%c' A B ;;
        22) printf '一、%d\r二、\r\n三、\v四、\f五、\302\205六、\342\200\250' $i ;;
        23) printf '\177ELF%d' $i ;;
        esac >"$f"
    done
}

# poison COLUMN VALUE: after each 99 records a line that is none, the kinds in turn; in one of them the COLUMN becomes
# VALUE. What is put in goes to $tmp/poison.
poison() {
    awk -F '\t' -v OFS='\t' -v file="$tmp/poison" -v column="$1" -v value="$2" '
    {
        print
        if (NR % 99 != 1)
            next
        bad = $0
        kind = int(NR / 99) % 8
        if (kind == 0) bad = bad "\tmore" NR
        else if (kind == 1) bad = substr(bad, index(bad, "\t") + 1)
        else if (kind == 2) bad = bad "\377" NR
        else if (kind == 3) bad = bad "\\x" NR
        else if (kind == 4) bad = bad NR "\\"
        else if (kind == 5) bad = bad NR "\r"
        else if (kind == 6) { $column = value; bad = $0 }
        else bad = ""
        print bad
        print bad > file
        if (kind == 7) print "# a comment, no record" NR
    }'
}

reports=300
[ -n "${LONG:-}" ] && reports=122000 # some share a file
mkdir -p "$tmp/in/hostile"
testdata/generate --seed 6 --reports $reports --output "$tmp/in/archive" || exit 1
hostile $((reports / 100 + 30))

list_files() {
    find "$tmp/in" -type f -printf '%p\0' | tr '\n' '\001' | tr '\0' '\n' |
        sed 's/\\/\\\\/g; s/\t/\\t/g; s/\x01/\\n/g' | sort
}
list_files >"$tmp/files"
stage decode "$tmp/in"
expect "decode: each file is a document or a reject" cmp "$tmp/files" <(cut -f 2 "$tmp/out" | sort -m - <(sort "$tmp/rejects") | sort)
expect "decode: hostile ones are among either" \
    test "$(grep -c /hostile/ "$tmp/out")" -gt 0 -a "$(grep -c /hostile/ "$tmp/rejects")" -gt 0
mv "$tmp/out" "$tmp/documents"
[ -z "${LONG:-}" ] || expect "100,000 documents" test "$(lines "$tmp/documents")" -ge 100000

poison 1 '' <"$tmp/documents" >"$tmp/poisoned"
t2s "$tmp/poisoned" >"$tmp/out" 2>/dev/null
expect "t2s: as many lines" test "$(lines "$tmp/out")" = "$(lines "$tmp/poisoned")"
t2s <"$tmp/documents" >"$tmp/simplified"
expect "t2s: the same documents" cmp <(cut -f 1-5 "$tmp/documents") <(cut -f 1-5 "$tmp/simplified")

poison 1 $'\\' <"$tmp/simplified" >"$tmp/poisoned"
stage segment "$tmp/poisoned"
mv "$tmp/out" "$tmp/segments"
expect "segment: the rejects are what is no record" cmp "$tmp/poison" "$tmp/rejects"
# Blanks and line ends aside the segments of a document are its text; one of blanks alone has none.
expect "segment: all text of all documents" awk -F '\t' -v segments="$tmp/segments" -v last="$(columns segment text)" '
    function squeeze(s) {
        gsub(/\\\\/, "\001", s)
        gsub(/\\[ntr]/, "", s)
        gsub(/ |\343\200\200/, "", s)
        return s
    }
    function next_segment(    line) {
        more = (getline line < segments) > 0
        split(line, f, "\t")
    }
    NR == 1 { next_segment() }
    {
        text = ""
        for (; more && f[1] == $1 && f[2] == $2; next_segment()) text = text f[last]
        if (squeeze($6) != squeeze(text)) { print $2 ": " squeeze($6) "\n" squeeze(text); exit failed = 1 }
    }
    END { if (!failed && more) { print "more segments than documents: " f[2]; exit 1 } }' "$tmp/simplified"

poison 4 x <"$tmp/segments" >"$tmp/poisoned"
stage extract-metrics "$tmp/poisoned"
expect "extract-metrics: the rejects are what is no record" cmp "$tmp/poison" "$tmp/rejects"
expect "extract-metrics: their neighbours give what they gave" cmp "$tmp/out" <(extract-metrics "$tmp/segments")
mv "$tmp/out" "$tmp/metrics"

poison "$(columns extract-metrics lo)" 1e5 <"$tmp/metrics" >"$tmp/poisoned"
stage aggregate --by indicator,bound --stat n --format tsv "$tmp/poisoned"
expect "aggregate: the rejects are what is no record" cmp "$tmp/poison" "$tmp/rejects"
# Each entered, or it is told why not.
counted=$(awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i ~ /^(n|open|masked|damaged|repeat)$/) column[i]; next }
    { for (i in column) sum += $i }
    END { printf "%d", sum }' "$tmp/out")
expect "aggregate: every quantity is counted" test "$counted" = "$(lines "$tmp/metrics")"

# After decode nothing is rejected here, so that what was done to the files is all told by three tables. Of a long
# archive a tenth is enough.
[ -z "${LONG:-}" ] || find "$tmp/in/archive" -type f -print0 | sed -z '0~10d' | xargs -0 rm
list_files >"$tmp/files"
awk -F '\t' 'NR == FNR { there[$0]; next } $2 in there' "$tmp/files" "$tmp/documents" >"$tmp/kept"
update-archive -q -j 2 --tables "$tmp/in" "$tmp/store" 2>"$tmp/messages"
expect "update-archive: status 1, as something is rejected" test $? = 1
sed "s,^$tmp/in/,," "$tmp/files" | sort >"$tmp/relative"
rejected() { awk -F '\t' '$2 == "decode"' "$tmp/store/rejects/reasons.tsv" | cut -f 1 | sort; }
cut -f 2 "$tmp/store/documents.tsv" "$tmp/store/copies.tsv" | sort >"$tmp/sources"
expect "update-archive: each file is a document, a copy or a reject" \
    cmp "$tmp/relative" <(rejected | comm -23 - "$tmp/sources" | sort -m - "$tmp/sources")
expect "update-archive: the documents of decode" \
    cmp <(cut -f 1 "$tmp/kept" | sort -u) <(cut -f 1 "$tmp/store/documents.tsv" | sort)
expect "update-archive: their quantities" \
    test "$(cut -f 1,2 "$tmp/store/documents.tsv" | sed "s,\t,\t$tmp/in/," | awk -F '\t' '
        NR == FNR { owner[$0]; next } ($1 FS $2) in owner { n++ } END { print n }' - "$tmp/metrics")" = "$(lines "$tmp/store/metrics.tsv")"
expect "update-archive: no other tool rejects" \
    test -z "$(cut -f 2 "$tmp/store/rejects/reasons.tsv" | grep -v -x decode)"
exit $wrong
