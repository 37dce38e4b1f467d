# Alternatives, lists and patterns; all conditions must hold; blanks around an operator are none of the value.
cases/aggregate/records >$TMP/records <<R
gdp 2014 = 1 1 %
gdp 2015 = 2 2 %
gdp.primary 2015 = 3 3 %
retail.sales 2016 = 4 4 %
R
sum() { aggregate --key indicator,period --stat sum --format tsv "$@" $TMP/records | tail -n +2 | cut -f 1-3; echo; }
sum --where 'indicator in gdp, retail.*'
sum --where 'period=2014 or period=2016'
sum --where 'indicator=gdp* or period in 2016,2017' --where 'period > 2014'
sum --where 'indicator = gdp.*'
