# plot-stats: of panel's rows, those of whole years: code, place, year, value of the role, target. Of several bases the one that
# has most; growth over several years, by the month or from the beginning of the year is left out. With figures.awk.
$c["unit"] == ENVIRON["U"] && $c["period"] ~ /^[0-9][0-9][0-9][0-9]$/ && $c["basis"] !~ /^(avg|cum|mom|ytd)$/ {
    v = value(ENVIRON["R"])
    if (v == "") next
    basis = $c["basis"]
    if (++n[basis] > most) { most = n[basis]; usual = basis }
    line[basis, n[basis]] = $c["code"] "\t" $c["place"] "\t" $c["period"] "\t" v "\t" value("target")
}
END { for (i = 1; i <= most; i++) print line[usual, i] }
