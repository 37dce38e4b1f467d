#!/usr/bin/env bash
# plot-stats draws text as it stands, whatever it holds: no font, title or place is a command of sed, gnuplot or the shell,
# breaks the picture, or is lost.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH
command -v gnuplot >/dev/null || { echo "# gnuplot is not installed"; exit 77; }
cd "$tmp" || exit 2

# drawn TEXT: the picture is well-formed, and shows it.
drawn() {
    python3 -c 'import sys, xml.dom.minidom as d
texts = [t.firstChild.data for t in d.parse("out").getElementsByTagName("text") if t.firstChild]
sys.exit(not any(sys.argv[1] in t for t in texts))' "$1"
}
plot() { status 0 plot-stats "$@"; }

for place in '#甲' "'乙" '"丙' '%s%d' '\\' '`touch ran`' '<戊&'; do
    n=$((${n:-4} + 1))
    printf '%016d\ta\t1\t1\t0\tpatent.applications\t专利申请量\t\tlevel\t\tactual\t2019\t=\t%d\t%d\t件\t\t%s\t2019\t\t%d件\n' $n $n $n "$place" $n
done >metrics
expect "places" plot places patent.applications metrics
for place in '#甲' "'乙" '"丙' '%s%d' '\' '`touch ran`' '<戊&'; do
    expect "shows $place" drawn "$place"
done
for text in "'q" "it's" '$(touch ran)' '`touch ran`' '"@&<>\'; do
    expect "a title" plot --title "$text" years patent.applications metrics
    expect "shows $text" drawn "$text"
done
for font in 'x/e; touch ran;#' "x/e touch ran'\\" 'A&B"<x>' "system('touch ran')"; do
    expect "a font" plot --font "$font" years patent.applications metrics
    expect "in an SVG" drawn patent.applications
    expect "in a PNG" plot --font "$font" -o a.png years patent.applications metrics
done
expect "a font of two lines" status 2 plot-stats --font $'a\nb' years patent.applications metrics
expect "a title of another charset" status 2 plot-stats --title $'\xb1\xea' years patent.applications metrics
for level in 湖南省 湖南省长沙市; do
    for year in 2018 2019 2021; do
        printf '%016d\ta\t1\t0\t0\ttheme.risk\thits\t\tlevel\t\tactual\t%d\t=\t%d\t%d\thits\t\t%s\t2019\t\t1\n' $((++n)) $year $n $n "$level"
    done
done >themes
expect "levels" plot levels theme.risk themes
expect "shows provinces" drawn province
expect "shows prefectures" drawn prefecture
for kind in heat multiples places; do
    expect "$kind" plot "$kind" theme.risk themes
    expect "shows both" drawn 湖南省长沙市
    expect "$kind of a level" plot --level province "$kind" theme.risk themes
    expect "leaves the other level out" status 1 drawn 湖南省长沙市
    expect "$kind of a place" plot --place 北京,长沙 "$kind" theme.risk themes
    expect "shows it" drawn 湖南省长沙市
done
expect "the title says what it is" drawn '风险防范 theme.risk（总量，结果）'
expect "a level that is none" status 2 plot-stats --level town heat theme.risk themes
expect "years have no levels" status 2 plot-stats --level province years theme.risk themes
expect "levels have medians" status 2 plot-stats --stat max levels theme.risk themes
expect "nothing was run" test ! -e ran
exit $wrong
