# CSV and JSON Lines; a field with a quote, a comma and a line feed.
record='d\ts "x",y.txt\t1\t1\tsentence\t\t\t\t2015\t\tdone\t新增“双创”企业xx家\\n投入3万元。\n'
printf "$record" | extract-metrics --format=csv
printf "$record" | extract-metrics --format=jsonl
printf '%b' '0\t=1+1\t1\t1\tsentence\t\t\t\t2015\t\tdone\t新增企业5家，同比+5.2%%。\n' | sed 's/%%/%/' | extract-metrics --format=csv --bom | sed 's/^\xef\xbb\xbf/MARK/'
extract-metrics --bom </dev/null 2>&1
