# Indicators by id, by Chinese name, by pattern; measures, years, levels, places with and without what is below them.
cases/panel/records >$TMP/records <<R
浙江省 actual 2010 = 11 11
浙江省宁波市 actual 2011 = 12 12
浙江省宁波市鄞州区 actual 2012 = 13 13
浙江省/县域 actual 2012 = 14 14
江苏省 actual 2012 = 15 15
江苏省 actual 2012 = 16 16 indicator=retail.sales label=社会消费品零售总额
江苏省 actual 2012 = 1700 1700 indicator=gdp.primary label=第一产业增加值 measure=level basis=- unit=CNY
江苏省 actual 2012 = 18 18 indicator=-
江苏省 actual Y = 19 19
R
for o in --indicator=gdp --indicator=社会消费品零售总额 --indicator=gdp.* --indicator=国内生产总值,retail.* --measure=level \
    --years=2011 --years=2011- --years=-2010 --level=province --level=county,part --place=浙江 "--place=浙江省 --below" \
    "--place=宁波 --below"; do
    echo "$o"
    panel --format tsv $o $TMP/records | tail -n +2 | cut -f 1-4,9,17
done
