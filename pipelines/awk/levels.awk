# plot-stats: of panel's rows, for each level of places and each of its years: level, year, median, lowest, highest, and how
# many places have a figure; levels are blocks with two blank lines between. With figures.awk.
BEGIN { split("country province prefecture county part", order, " ") }
$c["unit"] == ENVIRON["U"] && $c["period"] ~ /^[0-9][0-9][0-9][0-9]$/ && $c["level"] != "" && $c["basis"] !~ /^(avg|cum|mom|ytd)$/ {
    v = value(ENVIRON["R"])
    if (v == "") next
    k = $c["level"] SUBSEP $c["period"]
    figure[k, ++n[k]] = v + 0
    if (first == "" || $c["period"] < first) first = $c["period"]
    if ($c["period"] > last) last = $c["period"]
}
END {
    for (i = 1; i <= 5; i++) {
        said = 0
        for (y = first + 0; first != "" && y <= last; y++) {
            k = order[i] SUBSEP y
            if (!n[k]) {
                if (said) gap = 1
                continue
            }
            if (!said && blocks++) printf "\n\n"
            if (gap && said) print ""
            for (m = 1; m <= n[k]; m++) v_[m] = figure[k, m]
            middle = median(v_, n[k])
            print order[i] "\t" y "\t" middle "\t" v_[1] "\t" v_[n[k]] "\t" n[k]
            said = 1
            gap = 0
        }
        gap = 0
    }
}
