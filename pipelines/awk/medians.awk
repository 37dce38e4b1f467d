# report-stats: of lines "indicator measure unit level value" in this order, values ascending, the middle value of the
# level that has the most: indicator measure unit level median number.
function finish() {
    if (n == 0 || n <= most) return
    most = n
    line = thing OFS level OFS value[int((n + 1) / 2)] OFS n
}
{
    this = $1 OFS $2 OFS $3
    if (this != thing || $4 != level) {
        finish()
        if (this != thing && line != "") { print line; line = "" }
        if (this != thing) most = 0
        thing = this
        level = $4
        n = 0
    }
    value[++n] = $5
}
END {
    finish()
    if (line != "") print line
}
