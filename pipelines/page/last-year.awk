# The last year of reports that has a third as many of them as the year with the most, if there is one before it. Records of
# attention --format=metrics, those of a report together; p is the column report_period.
BEGIN { FS = "\t" }
$1 FS $3 == last { next }
{ last = $1 FS $3 }
$p ~ /^[0-9][0-9][0-9][0-9]/ { n[substr($p, 1, 4)]++ }
END {
    for (y in n) if (n[y] > most) most = n[y]
    for (y in n) if (n[y] * 3 >= most && y > year) year = y
    for (y in n) if (y < year) before = 1
    if (before) print year
}
