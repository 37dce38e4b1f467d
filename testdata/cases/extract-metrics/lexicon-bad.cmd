# A bad row is an error with file and line.
printf 'id,names,aliases,units,domain,additive_place,additive_time,english\nmy.thing,无人机,,furlongs,x,yes,yes,drones\n' >"$TMP/indicators.csv"
extract-metrics --lexicon="$TMP" </dev/null
