# The headline table for readers without JavaScript. Files: words.tsv, headline.tsv. LANGUAGE is zh or en. Wants escape.awk.
BEGIN { FS = "\t"; which = ENVIRON["LANGUAGE"] == "en" ? 3 : 2 }
function word(key) { return key in said ? said[key] : plain(key) }
function unit(u) { return u == "CNY" && which == 2 ? "元" : u == "USD" && which == 2 ? "美元" : u == "pp" && which == 2 ? "个百分点" : u == "rank" ? "" : plain(u) }
# Four digits, with 万 or 亿.
function number(n,   size, name) {
    size = 1
    name = ""
    if (n >= 1e12 || n <= -1e12) { size = 1e12; name = "万亿" }
    else if (n >= 1e8 || n <= -1e8) { size = 1e8; name = "亿" }
    else if (n >= 1e4 || n <= -1e4) { size = 1e4; name = "万" }
    return sprintf("%.4g", n / size) name
}
function stated(bound, lo, hi,   sign) {
    if (lo == "" && hi == "") return ""
    if (bound == "..") return number(lo) "—" number(hi)
    sign = bound == "~" ? "≈" : bound == ">=" ? "≥" : bound == "<=" ? "≤" : bound == ">" ? "＞" : bound == "<" ? "＜" : ""
    return sign number(lo != "" ? lo : hi)
}
FILENAME ~ /words\.tsv$/ { said[$1] = $which; next }
$1 == "#" { documents = $2; reports = $3; quantities = $4; places = $5; first = $6; last = $7; next }
{
    key = $2 FS $3 FS $4 FS $5
    if (!(key in column)) {
        column[key] = ++columns
        title[columns] = plain(which == 3 ? $2 : $6) "<br><small>" ($4 != "" ? word($4) : "") word($3) (unit($5) == "" ? "" : " " unit($5)) "</small>"
    }
    if (!($1 in row)) { row[$1] = ++rows; name[rows] = $1 }
    actual = stated($11, $12, $13)
    target = stated($8, $9, $10)
    said_here = actual == "" ? "<small>" plain($7) " " word("target") "</small> " target \
        : "<small>" plain($7) "</small> " actual (target == "" ? "" : " <small>" word("target") " " target "</small>")
    if ($14 != "ok") said_here = said_here " <small class=\"badge " plain($14) "\">" word($14) "</small>"
    r = row[$1]; c = column[key]
    cell[r, c] = cell[r, c] (cell[r, c] == "" ? "" : "<br>") said_here
}
END {
    print "<section id=\"static\"><h2>" word("headlines") "</h2>"
    printf "<p>%s %d · %s %d · %s %d · %s–%s · %s %d</p>\n", word("documents"), documents, word("reports"), reports, word("places"), places, first, last, word("quantities"), quantities
    if (rows == 0) print "<p>" word("nothing") "</p>"
    else {
        print "<div class=\"wide-table\"><table><thead><tr><th scope=\"col\">" word("place") "</th>"
        for (c = 1; c <= columns; c++) print "<th scope=\"col\">" title[c] "</th>"
        print "</tr></thead><tbody>"
        for (r = 1; r <= rows; r++) {
            line = "<tr><th scope=\"row\">" plain(name[r]) "</th>"
            for (c = 1; c <= columns; c++) line = line "<td>" cell[r, c] "</td>"
            print line "</tr>"
        }
        print "</tbody></table></div>"
    }
    print "</section>"
}
