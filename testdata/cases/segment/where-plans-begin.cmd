# Plans of a report given early in its year begin where a heading without a number stands over numbers that begin anew (d1),
# where numbers begin under one (d2), where a paragraph says what the year is (d3) or what is aimed at (d4), where a heading
# names 今年 or the five-year plan to come (d5), and, where nothing tells, after the problems that are admitted (d6);
# a paragraph may name that plan, too (d7).
segment | awk -F'\t' '$5 != "title" && $5 != "item" { print $1, $11, $12 }'
