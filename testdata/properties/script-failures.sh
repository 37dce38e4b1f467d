#!/usr/bin/env bash
# Each script while one of the commands that it calls fails, the first, the second and so on: it has status 2 and says why, or
# comes to the same as ever. Files are whole or those of before. A sample of the calls; --long or ALL=1 lets all of them fail.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
scripts=$PWD/pipelines
[ -x "$BUILD/nth" ] || { echo "$BUILD/nth is not built"; exit 1; }

# In the place of all commands that scripts name, nth (see there). What need not be here is played: psql, which keeps what is
# committed, parallel, and what reads documents.
mkdir -p "$tmp/fake/bin" "$tmp/real" && ln -s "$BUILD/page" "$tmp/fake/page"
play() { { printf '#!/bin/bash\nPATH=$NTH_PATH\n' && cat; } >"$tmp/real/$1"; }
play psql <<<'cat >sql && grep -q "^commit;" sql && mv sql result/sql'
play parallel <<<'command="${*: -3:1}" && while read -r task; do PATH=$FAKE_PATH bash -c "${command/\{\}/"$task"}"; done <"${*: -1}"'
play soffice <<'SH'
while [ $# -gt 1 ]; do
    case $1 in --convert-to) kind=$2 ;; --outdir) folder=$2 ;; esac
    shift
done
cat "$1" >"$folder/$(basename "$1" .doc).$kind"
SH
chmod +x "$tmp"/real/*
export NTH_PATH=$tmp/real:$BUILD/bin:$PATH FAKE_PATH=$tmp/fake/bin:$PATH NTH_COUNT=$tmp/count NTH_NAME=$tmp/name
NTH_TWO=" grep sort awk mawk psql $(ls "$BUILD/bin" | tr '\n' ' ') " && export NTH_TWO
for command in $({ ls "$BUILD/bin" "$tmp/real" && grep -o -h -E '[a-z][a-z0-9-]+' "$scripts"/*-{grep,stats,html,sqlite,postgres,text} "$scripts"/*.sh; } | sort -u); do
    case $command in bash | sh | env | timeout) continue ;; esac
    [ -z "$(PATH=$NTH_PATH type -P "$command")" ] || ln "$BUILD/nth" "$tmp/fake/bin/$command" 2>/dev/null ||
        cp "$BUILD/nth" "$tmp/fake/bin/$command"
done

# What they work on.
mkdir "$tmp/work" && cd "$tmp/work" || exit 2
for year in 2018 2019; do
    printf '浙江省%s年政府工作报告\n一、%s年工作回顾\n全省生产总值%s亿元，增长7.%s%%。新增企业35家，培训xx人。\n二、%s年工作安排\n生产总值达到%s亿元。\n' \
        $year $((year - 1)) $((year * 3)) $((year % 7)) $year $((year * 3 + 2)) >$year.txt
done
"$scripts/report-stats" -q --no-page -o tables 2018.txt 2019.txt 2>/dev/null && grep -v '^#' tables/documents.tsv >documents || exit 1
BUILD=$BUILD update-archive -q --no-tables . store 2>/dev/null
{ printf '\320\317\021\340\241\261\032\341' && cat 2018.txt; } >a.doc

# fails K SCRIPT ARG...: with the K-th command failing; status is left in $status, what it writes to in result/.
fails() {
    local k=$1
    shift
    rm -rf result && cp -R before result
    rm -f "$NTH_COUNT" "$NTH_NAME"
    NTH_FAIL=$k BUILD=$tmp/fake PATH=$FAKE_PATH timeout 30 "$scripts/$1" "${@:2}" >result/out 2>said </dev/null
    status=$?
    sed -i 's/^time .*/time/; s/^seconds .*/seconds/' result/out
}

# honest SCRIPT ARG...: lets its commands fail, and says where it came to something else with a status below 2.
honest() {
    local expected n k step=1 bad=0 file
    mkdir -p before && fails 0 "$@"
    expected=$status n=$(wc -c <"$NTH_COUNT")
    [ "$status" -lt 2 ] || { cat said; return 1; }
    rm -rf expected && mv result expected
    [ -n "${LONG-}${ALL-}" ] || step=$(((n + some - 1) / some))
    for ((k = 1; k <= n; k += step)); do
        fails "$k" "$@"
        if [ "$status" = 2 ]; then # what has its name is whole, or what it was
            [ -s said ] || { echo "$k, $(cat "$NTH_NAME"): says nothing" && bad=1; }
            rm -f result/out
            for file in $(cd result && find . -type f -not -name .\* -not -path '*/.*/*'); do
                [ "${file##*.}" = sqlite ] || cmp -s "result/$file" "expected/$file" || cmp -s "result/$file" "before/$file" ||
                    { echo "$k, $(cat "$NTH_NAME"): status 2, and $file is another" && bad=1; }
            done
        elif : >differ && [ "$status" != "$expected" ] || ! diff -r -q -x .\* -x \*.sqlite expected result >differ; then
            echo "$k of $n, $(cat "$NTH_NAME" 2>/dev/null): status $status; $(head -n 1 differ)" && bad=1
        fi
    done
    rm -rf before
    return "$bad"
}

some=12
try() { expect "$*" honest "$@"; }
try metric-grep 企业 tables
try metric-grep -c --indicator='market.*' 企业 2018.txt documents
try metric-grep -a -l 企業 tables/metrics.tsv
try growth-stats tables
try growth-stats store
try plot-stats years gdp tables
try plot-stats places 地区生产总值 tables
mkdir before && try plot-stats -o result/a.png targets gdp tables
try plot-stats spread gdp tables
try plot-stats multiples gdp tables
try plot-stats heat gdp tables
try to-text a.doc
try load-postgres tables
try load-postgres --print tables
mkdir before && echo old >before/a.sqlite && try load-sqlite -f tables result/a.sqlite
cp -R tables before && try report-html --title=题 result
try report-stats --no-page -j 1 -o result/set 2018.txt 2019.txt
try report-stats -q -j 2 -o result/set 2018.txt 2019.txt
some=4
try cluster-stats -q --engine=parallel --fan=2 --part-size=1 --no-page -o result/set 2018.txt 2019.txt documents
exit $wrong
