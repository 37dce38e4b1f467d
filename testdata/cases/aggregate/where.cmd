# Conditions: globs, numbers, text, the empty field; all must hold.
cases/aggregate/records >$TMP/records <<E
patent.granted 2014 = 5 5 件 place=甲市
patent.granted 2015 = 6 6 件 place=乙市
patent.applied 2015 = 70 70 件
gdp 2015/H1 = 800 800 CNY
- 2015 = 9 9 家
E
for w in 'indicator=patent.*' 'indicator!=patent.*' 'indicator!=' 'indicator=' 'period>2014' 'period<=2014' 'lo>=70' \
    'place=?市' 'place>甲' 'indicator=*.*t*d'; do
    echo "$w:"
    aggregate --by indicator --stat n --format tsv --where "$w" $TMP/records | sed 1d | cut -f 1-3
done
echo both:
aggregate --by indicator --stat n --format tsv --where 'indicator=patent.*' --where 'lo<70' $TMP/records | cut -f 1-3
