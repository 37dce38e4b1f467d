# report-stats: the table of the summary. Files: medians (indicator measure unit level median number), names (indicator
# name), and what is met most often (n indicator measure unit n documents).
BEGIN {
    said["CNY"] = "元"; said["USD"] = "美元"; said["pp"] = "个百分点"; said["x"] = "倍"
    print row("indicator", "id", "measure", "n", "docs", "median result")
}
# Bytes are not columns: a Chinese character has three of them, and two columns.
function padded(s, width,   wide) {
    wide = s
    gsub(/[ -~]/, "", wide)
    width -= length(s) - int(length(wide) / 3)
    return s sprintf("%" (width > 0 ? width : 0) "s", "")
}
function row(name, id, measure, n, docs, median) {
    return padded(name, 30) " " padded(id, 26) " " padded(measure, 10) " " sprintf("%7s %6s  ", n, docs) median
}
# Four digits; 万, 亿 or 万亿 after them.
function people(n) {
    if (n >= 1e12 || n <= -1e12) return sprintf("%.4g", n / 1e12) "万亿"
    if (n >= 1e8 || n <= -1e8) return sprintf("%.4g", n / 1e8) "亿"
    if (n >= 1e4 || n <= -1e4) return sprintf("%.4g", n / 1e4) "万"
    return sprintf("%.4g", n)
}
FILENAME == ARGV[1] {
    unit = $3 in said ? said[$3] : $3
    median[$1, $2, $3] = people($5) unit "  (" $6 " of " ($4 == "" ? "a place" : "a " $4) ")"
    next
}
FILENAME == ARGV[2] { name[$1] = $2; next }
{ print row($2 in name && name[$2] != "" ? name[$2] : $2, $2, $3, $5, $6, median[$2, $3, $4]) }
