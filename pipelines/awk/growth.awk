# growth-stats: a table of aggregate --compare, with the two years as columns; rows that lack one are left out.
BEGIN { OFS = "\t" }
NR == 1 {
    for (i = 1; $i != "unit"; i++) continue
    unit = i
}
NR == 1 && head != "" { next }
NR > 1 && ($(unit + 1) == "" || $(unit + 2) == "") { next }
{
    line = ""
    for (i = 1; i <= NF; i++) {
        field = NR > 1 ? $i : i == unit + 1 ? "before" : i == unit + 2 ? "after" : $i
        line = line (i > 1 ? OFS : "") field
        if (i == unit)
            line = line OFS (NR > 1 ? from : "from") OFS (NR > 1 ? to : "to")
    }
    print line
}
