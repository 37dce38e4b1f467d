# A list of one's own replaces the built-in one of that name; the others stay.
printf 'id,names,aliases,units,domain,additive_place,additive_time,english\nmy.thing,无人机,植保无人机,count,x,yes,yes,drones\n' >"$TMP/indicators.csv"
printf 'd\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t购置植保无人机12架，新增高新技术企业35家。\n' | extract-metrics --lexicon="$TMP" | cut -f 6,7,14,16
