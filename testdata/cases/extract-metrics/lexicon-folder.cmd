# A folder of lists: a name that no list has, a folder without any, a kind that there is none of, a stray quotation mark.
cd "$TMP" && mkdir lists none
echo word >lists/unit.csv
printf 'id,names,aliases,units,kind,english\nmy.drone,无人机,,things,stock,drones\n' >lists/indicators.csv
printf 'd\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t购置无人机12架。\n' | extract-metrics --lexicon=lists | cut -f 6,7
extract-metrics --lexicon=none </dev/null || echo "status $?"
extract-metrics --lexicon=nowhere </dev/null || echo "status $?"
sed -i 's/stock/stocks/' lists/indicators.csv
extract-metrics --lexicon=lists </dev/null || echo "status $?"
printf 'id,names,aliases,units\nmy.drone,无"人机,,things\n' >lists/indicators.csv
extract-metrics --lexicon=lists </dev/null
