# A row for each place and period, a column for each figure; of a range the middle.
cases/panel/records >$TMP/records <<R
浙江省 target 2014 ~ 8 8
浙江省 actual 2014 = 7.6 7.6
浙江省 target 2015 .. 7 7.5
江苏省 actual 2014 = 9 9
江苏省 actual 2014 = 1200 1200 indicator=retail.sales label=社会消费品零售总额 measure=level basis=- unit=CNY
R
panel --wide --format tsv $TMP/records
panel --wide </dev/null
panel --wide --pick=all </dev/null || echo $?
