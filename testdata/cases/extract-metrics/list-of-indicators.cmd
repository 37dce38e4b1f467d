# The list of indicators: built in, with a header, and from a folder; a bad row is named.
extract-metrics --indicators | grep -E '^(gdp|population)	'
extract-metrics --indicators -H | head -2
mkdir "$TMP/lexicon"
printf 'id,names,units,kind,aliases,english\nshops,商店,count,stock,店铺|铺子,shops\n' >"$TMP/lexicon/indicators.csv"
extract-metrics --indicators --lexicon "$TMP/lexicon"
echo ',商店,count,stock,,' >>"$TMP/lexicon/indicators.csv"
extract-metrics --indicators --lexicon "$TMP/lexicon"
