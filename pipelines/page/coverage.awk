# What became of the quantities.
FNR > 1 { groups++; n += $6; for (i = 1; i <= 6; i++) c[i] += $(i + 6) }
END {
    split("exact bounded open masked damaged repeat", kind, " ")
    meaning["exact"] = "stated exactly"
    meaning["bounded"] = "a bound, an approximation or a range"
    meaning["open"] = "a bound without the side that is asked for"
    meaning["masked"] = "digits hidden in the text"
    meaning["damaged"] = "digits visibly lost"
    meaning["repeat"] = "stated before in the same report"
    for (i = 1; i <= 6; i++) all += c[i]
    print "<p>Of " all + 0 " quantities in " groups + 0 " groups " n + 0 " enter the figures: those that are exact or bounded.</p>"
    print "<div class=\"bar large\" aria-hidden=\"true\">"
    for (i = 1; i <= 6; i++) if (c[i]) print "<i class=\"" kind[i] "\" style=\"flex:" c[i] "\"></i>"
    print "</div><ul class=\"key\">"
    for (i = 1; i <= 6; i++)
        print "<li><i class=\"" kind[i] "\"></i>" c[i] + 0 " " kind[i] " <small>" meaning[kind[i]] "</small></li>"
    print "</ul>"
}
