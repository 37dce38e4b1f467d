# A condition that is not understood is said, and so is one that nothing met, with the nearest indicator.
cases/aggregate/records >$TMP/records <<R
gdp 2014 = 1 1 %
gdp 2015 = 2 2 %
R
for w in 'period==2019' 'period=2014 and indicator=gdp' 'period=2014 or' 'in gdp' 'period=2014 && indicator=gdp' 'period=2014 AND x=y' \
    'period=2014||period=2015' 'period=2014 OR period=2015' 'period in 2014,2015 and x=y' "unit='%'" 'period=>2014' 'period<>2014' \
    'period=2014 or '; do
    aggregate --where "$w" $TMP/records 2>&1 >/dev/null | head -n 1
done
for w in indicator=GDP indicator=国内生产总值 'period in 2018,2019' 'period=2018 or period=2014' 'period in (2014, 2015)' 'bound=>='; do
    aggregate --where indicator=gdp* --where "$w" --key period --stat n --format tsv $TMP/records 2>&1
done
