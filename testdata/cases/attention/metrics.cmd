# Themes as metric records: of the report, or what is planned and what was done, each of its year; panel and aggregate take them.
printf 'theme,term\n数字,数字经济\n"a\tb",创新\n' >$TMP/dict
records() {
    cases/attention/segments <<'R'
湖南省 2019 sentence done government 发展数字经济。
湖南省 2019 sentence done government 没有。
湖南省 2019 sentence plan government 发展数字经济，数字经济。
湖南省 2019 sentence problem government 数字经济不够。
湖南省 2020 sentence done government 创新数字经济。
湖南省长沙市 2020/H1 sentence done summary 数字经济。
湖南省长沙市 2020/H1 sentence plan summary 数字经济。
湖南省岳阳市 2020/Q3 sentence plan summary 数字经济。
湖南省湘潭市 Y sentence plan summary 数字经济。
湖南省湘潭市 Y sentence done summary 数字经济。
R
}
attend() { records | attention --theme-dict $TMP/dict --format metrics "$@"; }
attend --header | head -5
attend --by section | cut -f 2,6,7,9,11,12,14,16,18,19 | grep -e hits$ -e share
attend --characters --by section >$TMP/m
cut -f 7,16 $TMP/m | sort | uniq -c
panel --indicator 'theme.*' --measure level --format tsv $TMP/m | cut -f 1,3,4,9-12,16-18,22,24
aggregate --where indicator=theme.数字 --where unit=% --by place,period,role --stat mean --format tsv $TMP/m | cut -f 1-5
attention --format metrics --terms </dev/null || echo $?
attention --format metrics --bom </dev/null || echo $?
