# Each pair is of one place, measure and basis; rates are never added up, unless one insists; a forecast stands in for an
# actual that is missing.
cases/aggregate/records >$TMP/records <<R
gdp 2015 = 8 8 % role=target measure=growth basis=yoy place=浙江省
gdp 2015 = 9 9 % measure=growth basis=yoy place=浙江省
gdp 2015 = 7 7 % measure=growth basis=avg place=浙江省
gdp 2015 = 6 6 % role=forecast measure=growth basis=yoy place=江苏省
gdp 2015 = 5 5 % role=target measure=growth basis=yoy place=江苏省
gdp 2015 = 4 4 % role=forecast measure=growth basis=yoy place=浙江省
R
aggregate --by indicator,period --compare role --format tsv $TMP/records | cut -f 1-10
aggregate --by indicator,period --compare role --or-forecast --format tsv $TMP/records | cut -f 1-10
aggregate --by indicator --by period --compare role --force --format tsv $TMP/records | cut -f 1-7
tail -n 1 $TMP/records | sed 's/forecast/actual/' >>$TMP/records
aggregate --by indicator,period --compare role $TMP/records >/dev/null || echo $?
aggregate --by indicator,period --compare role --stat max --format tsv $TMP/records | tail -n +2 | cut -f 1-8
aggregate --or-forecast $TMP/records || echo $?
aggregate --compare period=2014:2015 --or-forecast $TMP/records || echo $?
