# The words of a year that are new, as a table of HTML: the first MOST of a table of attention --keyness (TSV) that the year
# has more of. Files: words.tsv, the table. YEAR; LANGUAGE is zh or en.
BEGIN { FS = "\t"; which = ENVIRON["LANGUAGE"] == "en" ? 3 : 2 }
function said(key,   s) { s = word[key]; gsub(/\{year\}/, YEAR, s); return esc(s) }
function head(key, kind) { return "<th scope=\"col\" class=\"" kind "\" data-t=\"" key "\">" said(key) "</th>" }
FILENAME ~ /words\.tsv$/ { word[$1] = $which; next }
FNR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
# By chance in one of a thousand, the likeliest first; twice as often at least; numbers are no words here.
$at["log_likelihood"] < 10.83 || rows == MOST { exit }
$at["log_ratio"] < 1 || $at["word"] ~ /^[0-9.]+$/ || $at["reports"] < LEAST { next }
{
    line[++rows] = "<tr><th scope=\"row\">" plain($at["word"]) "</th>"
    for (k = 1; k <= split("per_10k_words per_10k_words_elsewhere reports log_likelihood", number, " "); k++)
        line[rows] = line[rows] sprintf("<td class=\"n%s\">%.*f</td>", k > 2 ? " w" : "", k == 3 ? 0 : 1, $at[number[k]])
}
END {
    if (!("word" in at) || rows == 0) exit
    print "<section id=\"new-words\" data-year=\"" YEAR "\"><h3 data-t=\"newWords\">" said("newWords") "</h3><p class=\"note\" data-t=\"newWordsHint\">" said("newWordsHint") "</p>"
    print "<div class=\"wide-table\" role=\"region\" tabindex=\"0\" data-l=\"themes\" aria-label=\"" said("themes") "\"><table><thead><tr>" head("word", "") head("per10k", "n") head("per10kBefore", "n") head("reports", "n w") head("likelihood", "n w") "</tr></thead><tbody>"
    for (r = 1; r <= rows; r++) print line[r] "</tr>"
    print "</tbody></table></div></section>"
}
