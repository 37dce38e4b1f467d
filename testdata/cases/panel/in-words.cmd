# An aim that is said in words: found in the sentences of the report whose turn it is, where no number is stated.
cases/panel/records >$TMP/records <<R
浙江省 actual 2015 = 8 8 indicator=income.resident
浙江省 target 2016 = 7 7
浙江省 actual 2016 = 7 7
R
segments() { printf "0\t$1\t1\t$2\tsentence\t\t\tgovernment\t2016\t浙江省\t$3\t$4\n"; }
{
    segments 2016/浙江省.txt 300 plan '今年的目标是：生产总值增长7%%，居民人均可支配收入与经济增长基本同步，城镇登记失业率4%%以内。'
    segments 2016/浙江省.txt 301 done '财政总收入与经济增长同步。'
    segments 2016/浙江省.txt 302 plan '进出口总额增速高于全国平均水平；出口增速高于全国2个百分点；粮食产量稳定。'
    segments 2016/浙江省.txt 303 plan '固定资产投资增速保持在全省平均水平以上；民间投资用于农村的增量高于去年。'
} >$TMP/segments
for i in income.resident trade.total trade.exports gdp revenue.total investment.fixed_assets investment.private; do
    panel --indicator $i --measure growth --sentences $TMP/segments --format tsv $TMP/records | cut -f 1,4,7-12,14,15,24,26-
done
