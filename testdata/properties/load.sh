#!/usr/bin/env bash
# load-sqlite and load-postgres: the tables of report-stats, whole, with what is hard to read in them, in both databases the
# same; views that keep places apart; a table that is damaged, or a run that breaks, leaves what was there.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
. testdata/properties/postgres
PATH=$PWD/pipelines:$PATH
. testdata/properties/archive-steps
command -v table-data >/dev/null || { echo "# made without SQLite's library"; exit 77; }
command -v sqlite3 >/dev/null || { echo "# sqlite3 is not installed"; exit 77; }
tab=$'\t'
trap 'postgres_stop; rm -rf "$tmp"' EXIT

# A made archive, and texts that a database may stumble over.
testdata/generate --seed 5 --reports 30 --output "$tmp/in" || exit 1
printf '浙江省2018年政府工作报告\n一、2017年工作回顾\n全省生产总值增长7.8%%。\n二、2018年工作安排\n生产总值增长7%%左右。\n' >"$tmp/in/zhejiang 2018"
printf '浙江省2019年政府工作报告\n一、2018年工作回顾\n全省生产总值增长7.1%%。\n二、2019年工作安排\n生产总值增长6.5%%左右。\n' >"$tmp/in/zhejiang 2019"
printf '甲市2018年工作总结\n新增“=cmd|calc”\\企业5家，<script>alert(1)</script>，'"'"'; drop table documents; --\xe2\x80\xa8第二行。' >"$tmp/in/=odd \\ \"name\"'"
report-stats -q --no-page -o "$tmp/tables" "$tmp/in" 2>/dev/null
cd "$tmp" || exit 2

query() { sqlite3 -bail -init /dev/null -separator "$tab" "$database" "$1"; }
is() { # WANTED QUERY
    local got
    got=$(query "$2") && [ "$got" = "$1" ] || { echo "wanted $1, got $got"; return 1; }
}
lines() { grep -c -v '^#' "$1"; }
database=$tmp/tables/reports.sqlite

expect "load-sqlite" status 0 load-sqlite tables
for table in documents segments metrics; do
    expect "$table: all" is "$(lines tables/$table.tsv)" "select count(*) from $table"
done
expect "panel: all" is "$(($(wc -l <tables/panel.csv) - 1))" "select count(*) from panel"
expect "indicators in Chinese and English" is "地区生产总值${tab}gross domestic product${tab}flow" \
    "select name, english, kind from indicators where indicator = 'gdp'"
expect "places with codes" is "330000${tab}province" "select code, level from places where place = '浙江省'"
expect "no place twice" is "" "select place from places group by place having count(*) > 1"
expect "target beside result" is "7${tab}7.1${tab}within" \
    "select target_lo, actual_lo, attained from target_actual where place = '浙江省' and indicator = 'gdp' and period = '2018'"
expect "years within one place" is 0 "select count(*) from by_year where place = '' or place is null"
expect "sums of amounts only" is 0 "select count(*) from by_year where sum is not null and measure <> 'level'"
expect "one value a quantity" is "$(lines tables/metrics.tsv)" "select count(*) from figures"
expect "with its sentence" is 0 "select count(*) from figures where sentence is null"
expect "numbers are numbers, nothing is NULL" is 0 \
    "select count(*) from quantities where typeof(lo) not in ('integer', 'real', 'null') or typeof(hi) not in ('integer', 'real', 'null')"
expect "escapes are undone" is 1 "select count(*) from documents where source like '%=odd \\ \"name\"''' and text = ''"
expect "in sentences, too" is 1 "select count(*) from segments where text like '%\\企业5家%' and text like '%drop table documents%'"
# What the views give is what the records are.
expect "segments as they were" diff <(cut -f 1,3-12 tables/segments.tsv | grep -v '\\' | sort) \
    <(query "select doc, report, seg, kind, outline, heading, genre, period, place, phase, text from segments
        where instr(outline || heading || text, '\\') = 0" | sort)
expect "there already: status 2" status 2 load-sqlite tables
expect "--force replaces it, --text has the texts" status 0 load-sqlite -f --text tables
expect "all of them" is 0 "select count(*) from documents where text = ''"
expect "nothing is left of the work" test "$(find tables -name '.load*' | wc -l)" = 0

# An older panel is made anew.
mkdir older && cp -r tables/*.tsv older && printf 'place\n' >older/panel.csv && touch -d '2001-01-01' older/panel.csv
expect "an older panel" status 0 load-sqlite older
database=older/reports.sqlite
expect "is made anew" is "$(($(wc -l <tables/panel.csv) - 1))" "select count(*) from panel"

cp -r older damaged && printf 'x\ty\n' >>damaged/segments.tsv && rm damaged/reports.sqlite
expect "a damaged table: status 2" status 2 load-sqlite damaged
expect "is named" grep -q '^load-sqlite: damaged/segments.tsv:[0-9]*: ' err
expect "and no file is left" test ! -e damaged/reports.sqlite
expect "no folder: status 2" status 2 load-sqlite missing
(cd "$OLDPWD" && for p in load-sqlite load-postgres; do options_are_documented $p; done; exit $wrong) || wrong=1

if [ -n "$(postgres_missing)" ]; then
    echo "ok load-postgres # SKIP $(postgres_missing)"
    exit $wrong
fi
expect "a server" postgres_start
database=tables/reports.sqlite
pg() { psql -X -q -A -t -v ON_ERROR_STOP=1 -F "$tab" -c "set search_path = zongjie" -c "$1"; }
expect "load-postgres" status 0 load-postgres tables
expect "without a word" test ! -s out -a ! -s err
# COPY writes as records are written.
copied() { pg "copy ($1) to stdout"; }
expect "segments as they were" diff <(sort tables/segments.tsv) <(copied 'select * from segments' | sort)
expect "metrics as they were" diff <(sort tables/metrics.tsv) <(copied "select doc, source, report, seg, pos, indicator, label, action,
    measure, basis, role, period, bound, coalesce(lo::text, ''), coalesce(hi::text, ''), unit, scope, place, report_period, flags, raw
    from metrics" | sort)
expect "documents as they were" diff <(cut -f 1-5 tables/documents.tsv | sort) <(copied 'select doc, source, date, charset, notes from documents' | sort)
for query in "select count(*) from panel" "select * from places order by place" "select * from indicators order by indicator" \
    "select place, indicator, measure, basis, role, unit, year, n, docs, round(min * 1000), round(max * 1000) from by_year order by 1, 2, 3, 4, 5, 6, 7" \
    "select place, indicator, measure, period, target_lo, actual_lo, attained, status from target_actual order by 1, 2, 3, 4, 8" \
    "select place, indicator, period, rank from ranking order by 1, 2, 3, 4"; do
    expect "the same: $query" diff <(query "$query" | sed 's/\.0\>//g') <(pg "$query" | sed 's/\.0*\>//g')
done
expect "there already: status 2" status 2 load-postgres tables
expect "says so" grep -q '^load-postgres: .*schema "zongjie" already exists' err
expect "a damaged table: status 2" status 2 load-postgres -f damaged
expect "is named" grep -q '^load-postgres: damaged/segments.tsv:[0-9]*: ' err
expect "what was there is there" test "$(pg 'select count(*) from metrics')" = "$(lines tables/metrics.tsv)"
expect "--force, another schema, a database by name" status 0 load-postgres --schema other --text tables postgres
expect "with texts" test "$(psql -X -A -t -c "select count(*) from other.documents where text = ''")" = 0
expect "--force replaces it" status 0 load-postgres -f --schema=other tables
expect "a schema is a name" status 2 load-postgres --schema='x"; drop' tables
expect "no server: status 2" status 2 env PGHOST="$tmp" load-postgres tables
expect "--print" status 0 load-postgres --print tables
expect "a script that psql takes" test "$(tail -n 1 out)" = 'commit;'
exit $wrong
