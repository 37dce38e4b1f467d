# A table whose first KEYS columns are text and whose last 6 are the coverage.
BEGIN { keys = ENVIRON["KEYS"] }
NR == 1 {
    line = "<thead><tr>"
    for (i = 1; i <= NF - 6; i++) {
        class[i] = $i == "measure" || $i == "difference" ? "w" : ""
        line = line head($i, (i > keys ? "n " : "") class[i])
    }
    print line head("coverage") "</tr></thead><tbody>"
    next
}
{
    line = "<tr><th scope=\"row\">" id($1) "</th>"
    for (i = 2; i <= NF - 6; i++) line = line (i <= keys ? "<td class=\"" class[i] "\">" text($i) "</td>" : number($i, " " class[i]))
    print line coverage(NF - 5) "</tr>"
}
END { print "</tbody></table></div></section>" }
