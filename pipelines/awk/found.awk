# metric-grep: the sentences found, each with its quantities. Files: found, quantities, found once more.
BEGIN {
    FS = OFS = "\t"
    colon = ENVIRON["mark"] ":" ENVIRON["off"]
    texts = work "/texts"
}
function value() {
    if ($14 == "" && $15 == "") return $21
    if ($13 == "..") return $14 ".." $15 " " $16
    return ($13 == "=" ? "" : $13) ($13 ~ /</ ? $15 : $14) " " $16
}
function words(a, b, c, d,    s) {
    s = a
    if (b != "") s = s (s == "" ? "" : " ") b
    if (c != "") s = s (s == "" ? "" : " ") c
    if (d != "") s = s (s == "" ? "" : " ") d
    return s
}
FILENAME ~ /\/quantities$/ {
    k = $1 FS $2 FS $4
    if (form == "tsv") # with room for what the sentence says
        line = $6 OFS $7 OFS $8 OFS $9 OFS $11 OFS $12 OFS $13 OFS $14 OFS $15 OFS $16 OFS $17
    else # the place is said where it is another than that of the sentence
        line = "    " words($7, $8) ": " value() "  " words($9, $11, $12, words($17, $18 == place[k] ? "" : $18)) ($6 != "" ? "  " $6 : "")
    of[k] = of[k] line (form == "tsv" ? OFS $18 : "") "\n"
    quantities = 1
    next
}
!quantities { place[$1 FS $2 FS $4] = $10; next }
{
    getline text < texts
    k = $1 FS $2 FS $4
    if (form == "text") {
        print ENVIRON["source"] $2 ENVIRON["off"] colon ENVIRON["period"] $9 ENVIRON["off"] colon $10 colon text
        printf "%s", of[k]
        next
    }
    n = split(of[k], row, "\n")
    for (i = 1; i < n; i++) {
        split(row[i], f, FS)
        print $2, $9, (f[12] != "" ? f[12] : $10), f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11], $12
    }
}
