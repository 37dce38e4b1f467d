#!/usr/bin/env bash
# Each script, whatever it is started in: options of shells in the environment, standard descriptors that are closed or full,
# few descriptors in all, names that look like options, assignments or standard input.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH

mkdir "$tmp/work" && cd "$tmp/work" || exit 2
for year in 2018 2019; do
    printf '浙江省%s年政府工作报告\n一、%s年工作回顾\n全省生产总值%s亿元。新增企业35家。\n二、%s年工作安排\n生产总值达到%s亿元。\n' \
        $year $((year - 1)) $((year * 3)) $year $((year * 3 + 2)) >$year.txt
done
report-stats -q --no-page -o tables 2018.txt 2019.txt 2>/dev/null || exit 1
for name in -f x=y -- '#a b'; do cp -R tables "./$name"; done
for name in - --help -f.txt x=y.txt; do cp 2018.txt "./$name"; done

# each WHAT ARG...: calls it with each script and arguments after ARGs; @ is the folder of tables.
each() {
    "$@" metric-grep -- 企业 @
    "$@" metric-grep -c -- 企业 2018.txt @/documents.tsv
    "$@" growth-stats -- @
    "$@" plot-stats -- years gdp @
    "$@" plot-stats -o @/a.svg -- spread gdp @/metrics.tsv
    "$@" to-text -- @/stats.md
    "$@" report-html -- @
    "$@" load-postgres --print -- @
    "$@" load-sqlite -f -- @
    "$@" report-stats -j 2 -o @ -- 2018.txt 2019.txt
    "$@" report-stats -q --no-page -j 1 -o @ -- 2018.txt 2019.txt
}
# started FOLDER COMMAND...: runs it with that folder; its output and status, as if it were @, are in $tmp/now.
started() {
    local folder=$1
    shift
    "${@//@/"$folder"}" >"$tmp/now" 2>"$tmp/err" </dev/null
    echo "status $?" >>"$tmp/now"
    sed -i "s,\(^\|\./\)$folder\([:/]\),@\2,; s/^time .*/time/" "$tmp/now"
}
# same FOLDER HOW SCRIPT ARG...: with that folder, and started by HOW, comes to what the script does otherwise.
same() {
    started tables "${@:3}" && mv "$tmp/now" "$tmp/wanted"
    started "$1" "${@:2}"
    cmp "$tmp/wanted" "$tmp/now" && return
    tail -n 1 "$tmp/now" && head -n 3 "$tmp/err"
    return 1
}
posix() { POSIXLY_CORRECT=1 "$@"; }
options() { env SHELLOPTS=noclobber:errexit:noglob:noexec:onecmd:posix BASHOPTS=nocasematch:failglob "$@"; }
limited() { (ulimit -n 13 && exec "$@"); }
silent() { "$@" 2>&-; }
no_input() { "$@" <&-; }
surrounded() { expect "$how: $*" same tables $how "$@"; }
for how in posix options limited silent no_input; do each surrounded; done
named() { expect "the folder $folder: $*" same "$folder" env "$@"; }
for folder in -f x=y '#a b' --; do each named; done

# unwritten WANTED HOW SCRIPT ARG...: has that status, and what it says stands in none of the files.
unwritten() {
    started tables "${@:2}"
    [ "$(tail -n 1 "$tmp/now")" = "status $1" ] && ! grep -r "^$3: " tables && return
    tail -n 1 "$tmp/now" && head -n 3 "$tmp/err"
    return 1
}
full() { "$@" >/dev/full; }
closed() { "$@" >&- 2>&- <&-; }
writes() {
    local how wanted=2
    case $* in *' -q '* | *' -o @/a.svg '* | load-sqlite* | report-html*) wanted=0 ;; esac
    for how in full closed; do expect "output is $how: $*" unwritten $wanted $how "$@"; done
}
each writes
for script in metric-grep growth-stats plot-stats to-text report-html load-postgres load-sqlite report-stats cluster-stats; do
    expect "$script --help, full" unwritten 2 full $script --help
    expect "$script --version, full" unwritten 2 full $script --version
done

# Files whose names are those of options, of assignments and of standard input.
files() {
    local file
    for file in ./- ./--help -f.txt x=y.txt; do
        "$@" "$file" >"$tmp/now" 2>"$tmp/err" && cmp "$tmp/now" "$tmp/wanted" && continue
        echo "$file" && head -n 3 "$tmp/err"
        return 1
    done
}
metric-grep -c -- 企业 2018.txt >"$tmp/wanted"
expect "metric-grep: files" files metric-grep -c -- 企业
to-text -- 2018.txt >"$tmp/wanted"
expect "to-text: files" files to-text --
exit $wrong
