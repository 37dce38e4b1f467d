# Which statement is the figure: the place's own report, the one whose turn it is, the full name, no part; what rounding leaves.
cases/panel/records >$TMP/records <<R
浙江省 target 2015 = 7.5 7.5 label=经济
浙江省 target 2015 = 8 8
浙江省 target 2015 = 9 9 flags=stretch
浙江省 actual 2015 = 8.0 8.0 seg=100
浙江省 actual 2015 = 8 8 seg=101
浙江省 actual 2015 = 8 8 seg=110
浙江省 actual 2015 = 11 11 label=开发区生产总值
浙江省 actual 2015 = 9 9 source=湖北省.txt
湖北省 actual 2015 = 10 10
湖北省 actual 2015 = 12 12 seg=300
湖北省 target 2015 = 9 9
湖北省 target 2014 = 9 9 report_period=2015
R
panel --format tsv $TMP/records | cut -f 1,9-26
panel --format tsv --pick=all $TMP/records | cut -f 1,9-13,15-19
# a rate of a class of the same investment is its rate where the whole is not told
cases/panel/records <<R | panel --format tsv | cut -f 1,9-12,15-18,26
浙江省 actual 2015 = 9 9 indicator=investment.fixed_assets label=规模以上固定资产投资
浙江省 actual 2015 = 8 8 indicator=investment.fixed_assets label=全社会固定资产投资
湖北省 actual 2015 = 7 7 indicator=investment.fixed_assets label=规模以上固定资产投资
湖北省 actual 2014 = 6 6 indicator=investment.fixed_assets label=农村固定资产投资
R
