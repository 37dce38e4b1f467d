#!/usr/bin/env bash
# The recipes of zongjie(7), those whose program is on this machine, over records with what is hard to read: quotes,
# escapes, NA, ids that look like numbers, empty fields. Each gives the same sums by unit. 77 when none could run.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
. testdata/properties/pages
. testdata/properties/postgres

examples common/zongjie.7 | awk -v dir="$tmp" '
    /^\001\001/ { file = substr($0, 3) == "" ? "/dev/null" : dir "/recipe." substr($0, 3); next }
    { print > file }'
cd "$tmp" || exit 2

# A report of our own, then records that no report gives.
printf '%s\n' '清溪县2023年工作总结' '全年新建学校3所，新增企业12家，培训农民450人次，建成“五小工程”6个。' >report.txt
decode report.txt | t2s | segment >segments.tsv || exit 1
{
    extract-metrics segments.tsv
    record() { # DOC LABEL ROLE LO UNIT [FLAG]
        printf '%s\tr.txt\t1\t1\t0\t\t%s\t\tlevel\t\t%s\t2023\t=\t%s\t%s\t%s\t\t\t2023\t%s\tx\n' \
            "$1" "$2" "$3" "$4" "$4" "$5" "${6:-}"
    }
    record 12345678901234e5 '"五小' actual 2 个
    record 0000000000000001 'NA' actual 1.5 个
    record 00000000000000e9 'a\\b\tc' actual 7 家
    record 00000000000000ff '没有"' target 9 家
    record 00000000000000ff '数"字"' actual '' 家 masked
} >metrics.tsv
{ extract-metrics --columns; cat metrics.tsv; } >table.tsv

# Lines of unit, count, sum; other lines (headers, counts of rows) are left out.
figures() { tr '\t,|"' '    ' | awk 'NF == 3 && $2 ~ /^[0-9.]+$/ && $3 ~ /^[0-9.]+$/ { print $1, $2 + 0, $3 + 0 }' | sort; }
printf '%s\n' '个 3 9.5' '人次 1 450' '家 2 19' '所 1 3' | sort >wanted

with_postgres() {
    local status
    postgres_start && psql -q -X -t -A -F ' ' -v ON_ERROR_STOP=1 -f recipe.psql
    status=$?
    [ "$status" = 0 ] || cat "$tmp/said" >&2
    postgres_stop
    return $status
}

execute() { # NAME: what the recipe prints
    case $1 in
    awk | aggregate | mlr) sh -e "recipe.$1" ;;
    Rscript) LC_ALL=C.UTF-8 Rscript --vanilla recipe.Rscript ;;
    python3) PYTHONUTF8=1 python3 recipe.python3 ;;
    python3-pandas) PYTHONUTF8=1 "$python" recipe.python3-pandas ;;
    duckdb) duckdb -list -separator ' ' <recipe.duckdb ;;
    psql) with_postgres ;;
    sqlite3) sqlite3 -bail -init /dev/null <recipe.sqlite3 ;;
    stata) stata -q -b 'do' recipe.stata && cat recipe.log ;;
    excel) # the hostile records are no part of segments.tsv
        sh -e recipe.excel && [ "$(head -c 3 metrics.csv)$(head -c 3 stats.csv)" = $'\357\273\277\357\273\277' ] &&
            { sed 1d metrics.csv | tr -d '"' | tr ',' '\t' && tail -n 5 metrics.tsv; } | sh -e <(sed 's/metrics.tsv$//' recipe.awk)
        ;;
    esac
}

python=
for p in python3 /usr/bin/python3; do "$p" -c 'import pandas' 2>/dev/null && python=$p; done
missing() { # NAME: why it cannot run, or nothing
    case $1 in
    python3-pandas) [ -n "$python" ] || echo "pandas is not installed" ;;
    psql) postgres_missing ;;
    excel) ;;
    *) command -v "$1" >/dev/null || echo "$1 is not installed" ;;
    esac
}

ran=0
known="awk aggregate Rscript stata python3 python3-pandas mlr duckdb psql sqlite3 excel"
for name in $known; do
    why=$(missing "$name")
    if [ ! -f "recipe.$name" ]; then
        echo "not ok $name: the page has no such recipe"
    elif [ -n "$why" ]; then
        echo "ok $name # SKIP $why"
    else
        ran=$((ran + 1))
        execute "$name" >printed 2>complaint
        if figures <printed | diff wanted - >differs; then
            echo "ok $name"
        else
            echo "not ok $name"
            cat differs complaint printed | head -n 20 | sed 's/^/    /'
        fi
    fi
done
for file in recipe.*; do
    case " $known " in
    *" ${file#recipe.} "*) ;;
    *) echo "not ok ${file#recipe.}: no test runs this recipe" ;;
    esac
done
[ "$ran" -gt 0 ] || exit 77
