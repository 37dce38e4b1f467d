# plot-stats: of panel's rows, for each year: year, unit, median target, median actual, their difference, the attainment in
# percent (of levels), and how many places have both. Of several bases the one that has most pairs; growth over several years,
# by the month or from the beginning of the year is left out. With figures.awk.
$c["unit"] == ENVIRON["U"] && $c["period"] ~ /^[0-9][0-9][0-9][0-9]$/ && (ENVIRON["Y"] == "" || $c["period"] == ENVIRON["Y"]) &&
    $c["basis"] !~ /^(avg|cum|mom|ytd)$/ {
    target = value("target")
    actual = value("actual")
    if (target == "" || actual == "") next
    level = $c["measure"] == "level"
    basis = $c["basis"]
    if (++pairs[basis] > most) { most = pairs[basis]; usual = basis }
    year[$c["period"]]
    k = basis SUBSEP $c["period"]
    n[k]++
    targets[k, n[k]] = target + 0
    actuals[k, n[k]] = actual + 0
}
END {
    for (y in year) {
        k = usual SUBSEP y
        if (!n[k]) continue
        for (i = 1; i <= n[k]; i++) { t[i] = targets[k, i]; a[i] = actuals[k, i] }
        tm = median(t, n[k])
        am = median(a, n[k])
        print y "\t" ENVIRON["U"] "\t" tm "\t" am "\t" am - tm "\t" (level && tm > 0 ? 100 * am / tm : "") "\t" n[k] | "sort"
    }
}
