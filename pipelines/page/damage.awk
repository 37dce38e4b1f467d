# Charsets and repairs.
BEGIN { print "<details><summary>Charsets, and what decode had to mend</summary><table><tbody>" }
$1 == "charset" { print "<tr><th scope=\"row\">" esc($2) "</th><td class=\"n\">" $3 "</td><td>documents</td></tr>" }
$1 == "note" { print "<tr><th scope=\"row\">" esc($2) "</th><td class=\"n\">" $3 "</td><td>documents, " $4 " in all</td></tr>" }
END { print "</tbody></table></details>" }
