# The large table. File 1 has the exact figures, file 2 those for people.
NR == FNR { if (FNR > 1) exact[FNR] = $8 FS $9 FS $10 FS $11; next }
FNR == 1 {
    if (ENVIRON["TOTAL"] > ENVIRON["ROWS"])
        print "<p>The " ENVIRON["ROWS"] " groups with the most values, of " ENVIRON["TOTAL"] ". All groups by indicator are in <a href=\"stats.csv\">stats.csv</a>.</p>"
    print "<div class=\"tools\"><input id=\"filter\" type=\"search\" placeholder=\"filter\" aria-label=\"filter\">" \
        "<label><input id=\"columns\" type=\"checkbox\"> all columns on a small screen</label><small id=\"shown\"></small></div>" \
        "<div class=\"wide\"><table><thead><tr>" head("indicator") head("measure", "w") head("role", "w") head("period") head("unit") \
        head("n", "n") head("docs", "n w") head("sum", "n w") head("median", "n") head("min", "n w") head("max", "n w") \
        head("coverage") "</tr></thead><tbody>"
    next
}
{
    split(exact[FNR], e, FS)
    g = FNR - 1
    n = $6 + 0 == 0 ? number($6, "") : "<td class=\"n\" data-v=\"" worth($6) "\"><a href=\"#g" g "\">" $6 "</a></td>"
    print "<tr id=\"r" g "\"><th scope=\"row\">" id($1) "</th><td class=\"w\">" text($2) "</td><td class=\"w\">" \
        text($3) "</td><td>" text($4) "</td><td>" text($5) "</td>" n number($7, " w") number($8, " w", e[1]) \
        number($9, "", e[2]) number($10, " w", e[3]) number($11, " w", e[4]) coverage(12) "</tr>"
}
END { print "</tbody></table></div>" }
