# The sentences behind each group.
FILENAME == "groups" { if (FNR > 1) key[FNR - 1] = $1 FS $2 FS $3 FS $4 FS $5; groups = FNR - 1; next }
FILENAME == "sentences" { said[$1, $2, $3] = $7; where[$1, $2, $3] = $2 ":" $4 ":" $3 FS $6 FS $5; next }
{
    s = plain(said[$2, $3, $4]); raw = plain($6)
    at = $5 + 1
    if (substr(s, at, length(raw)) != raw) at = index(s, raw)
    split(where[$2, $3, $4], w, FS)
    place = w[2] == "" ? w[3] : w[3] == "" ? w[2] : w[2] ", " w[3]
    marked = at > 0 ? esc(substr(s, 1, at - 1)) "<mark>" esc(raw) "</mark>" esc(substr(s, at + length(raw))) : esc(s)
    list[$1] = list[$1] "<li>" marked " <small>" text(w[1]) (place == "" ? "" : " (" text(place) ")") "</small></li>\n"
}
END {
    for (g = 1; g <= groups; g++) {
        if (!(g in list)) continue
        split(key[g], k, FS)
        title = k[1] == "" ? "(no indicator)" : text(k[1])
        for (i = 2; i <= 5; i++) if (k[i] != "") title = title " \302\267 " text(k[i])
        print "<h3 id=\"g" g "\">" title " <a href=\"#r" g "\" aria-label=\"back to the figures\">\342\206\251</a></h3><ol>" list[g] "</ol>"
    }
}
