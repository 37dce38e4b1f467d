# Of one indicator and measure the years without a statement are rows, too: with --years all of them, else those that the
# reports of the place speak of. A place that says nothing at all has rows, one without reports of its own has none.
cases/panel/records >$TMP/records <<R
浙江省 target 2014 ~ 8 8
浙江省 actual 2013 = 8.2 8.2
浙江省 target 2016 = 7 7
浙江省 actual 2015 = 8 8
浙江省 actual 2011..2015 = 8.2 8.2 report_period=2016 basis=avg
浙江省宁波市 actual 2013 = 9 9 indicator=trade.exports
浙江省宁波市 actual 2014 = 9 9 source=浙江省.txt report_period=2016 seg=99
河北省 actual 2014 = 6 6 indicator=trade.exports
湖北省 target 2015 = 9 9 source=浙江省.txt report_period=2016 seg=98
R
panel --format tsv $TMP/records | cut -f 1,7,9-12,16-18,24,26,27
for o in '' --years=2014-2015 --years=2016- --level=prefecture --pick=all --wide; do
    echo "$o"
    panel --indicator gdp --measure growth --format tsv $o $TMP/records | cut -f 1,4,7-12,16-18,24,26,27
done
panel --indicator gdp --measure growth $TMP/records >$TMP/whole
head -4 $TMP/records | panel --partial >$TMP/a
tail -n +5 $TMP/records | panel --partial >$TMP/b
panel --indicator gdp --measure growth --merge $TMP/b $TMP/a | cmp - $TMP/whole
