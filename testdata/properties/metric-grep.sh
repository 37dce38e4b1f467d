#!/usr/bin/env bash
# metric-grep finds in a STORE, in what report-stats leaves and in the files themselves the same; its forms, colours and
# statuses are those of grep.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH
. testdata/properties/archive-steps
out_is() { diff -u - "$tmp/out" <<<"$1"; }
unset GREP_COLORS GREP_COLOR
tab=$'\t'

mkdir "$tmp/in"
printf '2019年杭州市工作总结\n全年新增高新技术企业35家，比上年增长12%%；培训xx人。\n企业很重要。\n2020年，力争企业超过20家，投入1至2亿元。' >"$tmp/in/report"
printf '全年新增企业5家。' >"$tmp/in/a (b)"
update-archive -q "$tmp/in" "$tmp/store"
(cd "$tmp/in" && report-stats -q --no-page -o "$tmp/tables" "a (b)" report)
cp "$tmp/in/report" "$tmp/in/a (b)" "$tmp" && cd "$tmp" || exit 2

expect "a STORE" status 0 metric-grep 企业 store
expect "sentences and what they count" out_is 'a (b):Y::全年新增企业5家。
    新增企业 新增: 5 家  level actual Y  market.new_registered
report:2019:浙江省杭州市:全年新增高新技术企业35家，比上年增长12%；培训xx人。
    高新技术企业 新增: 35 家  level actual 2019  enterprise.hightech
    高新技术企业: 12 %  growth actual 2019  enterprise.hightech
    培训 培训: xx人  level actual 2019  training.people
report:2019:浙江省杭州市:2020年，力争企业超过20家，投入1至2亿元。
    企业: >20 家  level target 2020  market.enterprise
    投入: 100000000..200000000 CNY  level target 2020  fund.total'
cp out wanted
expect "report-stats' folder" status 0 metric-grep 企业 tables
expect "the same" cmp out wanted
expect "files" status 0 metric-grep 企业 "a (b)" report
expect "the same" cmp out wanted
expect "a folder" status 0 metric-grep -c 企业 in
expect "the count" out_is 3
expect "standard input" status 0 metric-grep -c 企业 <report
expect "the count" out_is 2
expect "-a" status 0 metric-grep -a -c 企业 store
expect "sentences without quantities" out_is 4
expect "-l" status 0 metric-grep -l 企业 store report
expect "each source once" out_is $'a (b)\nreport'
expect "-m" status 0 metric-grep -m 1 -c 企业 store report
expect "stops" out_is 1
expect "-t" status 0 metric-grep -t '超过.*元。$' store
expect "a line a quantity" out_is "report${tab}2019${tab}浙江省杭州市${tab}market.enterprise${tab}企业${tab}${tab}level${tab}target${tab}2020${tab}>${tab}20${tab}${tab}家${tab}${tab}2020年，力争企业超过20家，投入1至2亿元。
report${tab}2019${tab}浙江省杭州市${tab}fund.total${tab}投入${tab}${tab}level${tab}target${tab}2020${tab}..${tab}100000000${tab}200000000${tab}CNY${tab}${tab}2020年，力争企业超过20家，投入1至2亿元。"
expect "a character is one" status 0 metric-grep -c '^全年..企业5家。$' store
expect "-F" status 1 metric-grep -F '企.' store
expect "-i" status 0 metric-grep -i -c 'XX人' store
expect "nothing: status 1" status 1 metric-grep 没有 store
expect "a pattern that is none: status 2" status 2 metric-grep '(' store
expect "a file that is none: status 2" status 2 metric-grep 企业 store missing
expect "what the others have" cmp out wanted
expect "a pattern like an option" status 1 metric-grep -- -x store

expect "--role" status 0 metric-grep --role=target -t 企业 store
expect "targets only" test "$(cut -f 8 out | sort -u)" = target
expect "and the sentences that state them" status 0 metric-grep --role=target -c 企业 store
expect "are counted" out_is 1
expect "roles joined" status 0 metric-grep --role=target,actual -c 企业 store
expect "are either" out_is 3
expect "a role that is none: status 2" status 2 metric-grep --role=aim 企业 store
for years in 2019 2019-2019 -2019 2018-2019; do
    expect "--year=$years" status 0 metric-grep --year="$years" -t 企业 store
    expect "those of that year" test "$(cut -f 9 out | sort -u)" = 2019
done
expect "--year=2020-" status 0 metric-grep --year=2020- -c 企业 store
expect "one sentence" out_is 1
expect "a year that is none: status 2" status 2 metric-grep --year=20x9 企业 store
expect "--place" status 0 metric-grep --place=杭州 -c 企业 store
expect "a part of its name" out_is 2
expect "--place in traditional characters" status 1 metric-grep --place=北京,廣東 企业 store
expect "of several, one" status 0 metric-grep --place=北京 --place=浙江 -c 企业 store
expect "-a counts those without, too" status 0 metric-grep -a --role=target -c 企业 store
expect "all that match" out_is 4
expect "a traditional pattern" status 0 metric-grep 企業 store
expect "matches" cmp out wanted
expect "-F, too" status 0 metric-grep -F -c 培訓xx store
expect "and an expression" status 0 metric-grep -c '^[0-9]+年，力爭(企業|專利)' store

# Records are read as records, whichever tool wrote them.
for table in segments.tsv metrics.tsv; do
    expect "$table beside the other" status 0 metric-grep 企业 tables/$table
    expect "the same as the folder" cmp out wanted
done
mkdir alone && decode "a (b)" report >alone/documents && t2s alone/documents | segment >alone/segments &&
    extract-metrics alone/segments >alone/metrics && gzip -k alone/documents alone/metrics
for records in documents segments documents.gz; do
    expect "$records alone" status 0 metric-grep 企业 alone/$records
    expect "the same" cmp out wanted
    expect "on standard input" status 0 metric-grep 企业 - <alone/$records
    expect "the same" cmp out wanted
    expect "through a pipe" status 0 metric-grep 企业 <(cat alone/$records)
    expect "the same" cmp out wanted
done
for records in metrics metrics.gz; do
    expect "$records alone" status 0 metric-grep 培训 alone/$records
    expect "verbs, labels and words stand for the sentence" out_is 'report:2019:浙江省杭州市:新增 高新技术企业 35家；高新技术企业 12%；培训 培训 xx人
    高新技术企业 新增: 35 家  level actual 2019  enterprise.hightech
    高新技术企业: 12 %  growth actual 2019  enterprise.hightech
    培训 培训: xx人  level actual 2019  training.people'
    expect "its order does not matter" status 0 metric-grep -c 企业 <(gzip -cdf alone/$records | sort -k 21)
    expect "sentences are counted" out_is 3
done
expect "-a over segments, without extracting" status 0 metric-grep -a -c 企业 alone/segments
expect "the count" out_is 4
expect "a broken gz: status 2" status 2 metric-grep 企业 <(head -c 200 alone/documents.gz; printf x)
expect "a text that looks like a table" status 1 metric-grep -a -c 没有 <(printf 'a\tb\t1\t2\tx\n企业5家\n')

expect "colours when asked" status 0 metric-grep --color=always 5家 store
on() { printf '\033[%sm\033[K%s\033[m\033[K' "$1" "$2"; }
expect "of source, period, colons and what matches" \
    test "$(head -n 1 out)" = "$(on 35 'a (b)')$(on 36 :)$(on 32 Y)$(on 36 :)$(on 36 :)全年新增企业$(on '01;31' 5家)。"
expect "GREP_COLORS" status 0 env GREP_COLORS='ms=1:fn=34:se=33' metric-grep --color=always 5家 store
expect "are those of grep" test "$(head -n 1 out)" = "$(on 34 'a (b)')$(on 33 :)$(on 32 Y)$(on 33 :)$(on 33 :)全年新增企业$(on 1 5家)。"

# More than a pipe holds, with what is found at its beginning; a header; a folder with = in its name.
mkdir a=b && for table in segments metrics; do
    awk 'NR == 1 { print "#columns" }
        { print; line[FNR] = $0 }
        END { for (i = 1; i <= 20000; i++) { $0 = line[1]; sub(/^[^\t]*\t/, i "\t"); gsub(/企业/, "产业"); print } }' tables/$table.tsv >a=b/$table.tsv
done
expect "large tables" status 0 metric-grep 企业 a=b
expect "have what is found" cmp out wanted
cd "$OLDPWD" || exit 2
options_are_documented metric-grep
exit $wrong
