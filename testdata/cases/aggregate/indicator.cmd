# Indicators by id, by Chinese name and by pattern, several together; what is called so is asked for, or the nearest is named.
cases/aggregate/records >$TMP/records <<R
gdp 2014 = 8 8 CNY
gdp.primary 2014 = 2 2 CNY
employment.urban_new 2014 = 3 3 人
grain.output 2014 = 4 4 吨
R
for i in gdp 地区生产总值 '城镇新增就业,grain.*' 'gdp*' 房屋租赁价格; do
    echo "== $i"
    aggregate --indicator "$i" --by indicator --stat sum --format tsv $TMP/records 2>&1 | cut -f 1-3
done
aggregate --indicator gdp --indicator grain.output --where 'sum>0' --by indicator $TMP/records 2>&1 | head -n 1
aggregate --indicator gdp --indicator grain.output --where unit=CNY --by indicator --stat sum --format tsv $TMP/records | cut -f 1-3
for i in gpd 新增城镇就业啊 0; do
    aggregate --indicator "$i" $TMP/records 2>&1 | head -n 1
done
