# growth-stats: panel's rows, of which those of a figure stand together in the order of their years. A range is its middle.
BEGIN { OFS = "\t" }
NR == 1 {
    for (i = 1; i <= NF; i++) column[$i] = i
    print "place", "indicator", "name", "measure", "basis", "unit", "from", "to", "before", "after", "difference", "percent", "status"
    next
}
{
    lo = $column[role "_lo"]
    hi = $column[role "_hi"]
    year = $column["period"]
    if (year !~ /^[0-9][0-9][0-9][0-9]$/ || (lo == "" && hi == "")) next
    figure = $column["place"]
    split("indicator name measure basis unit", key, " ")
    for (i = 1; i <= 5; i++) figure = figure OFS $column[key[i]]
    if (figure != last) split("", value)
    last = figure
    value[year] = lo == "" ? hi : hi == "" || lo == hi ? lo : (lo + hi) / 2
    said[year] = $column[role "_status"]
    from = sprintf("%04d", year - step)
    if (!(from in value)) next
    change = value[year] - value[from]
    percent = $column["measure"] == "level" && value[from] > 0 ? sprintf("%.12g", 100 * change / value[from]) : ""
    print figure, from, year, value[from], value[year], sprintf("%.12g", change), percent, said[from] != "ok" ? said[from] : said[year]
}
