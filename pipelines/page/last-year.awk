# The last year of reports that has a third as many of them as the year with the most, and the three years with reports before
# it, joined by commas; nothing where there are none. Records of attention --format=metrics, those of a report together; p is
# the column report_period.
BEGIN { FS = "\t" }
$1 FS $3 == last { next }
{ last = $1 FS $3 }
$p ~ /^[0-9][0-9][0-9][0-9]/ { n[substr($p, 1, 4)]++ }
END {
    for (y in n) if (n[y] > most) most = n[y]
    for (y in n) if (n[y] * 3 >= most && y > year) year = y
    for (y = year - 1; y > 0 && found < 3; y--)
        if (y in n) { before = before sep y; sep = ","; found++ }
    if (found) print year, before
}
