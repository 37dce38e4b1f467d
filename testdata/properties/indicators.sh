#!/usr/bin/env bash
# Each row of indicators.csv is whole: an id of its own, a Chinese name, an English name, units, and one of the
# three kinds; what is measured at a point of time is nothing to be added up over time.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
LC_ALL=C awk -F , '
FNR == 1 { for (i = 1; i <= NF; i++) column[$i] = i; fields = NF; next }
function get(name) { return $column[name] }
function wrong(what) { print FILENAME ":" FNR ": " what; bad = 1 }
{
    rows++
    if (/"/ || NF != fields) { wrong(NF " fields"); next }
    if (get("id") !~ /^[a-z0-9_]+(\.[a-z0-9_]+)*$/ || seen[get("id")]++) wrong("id \047" get("id") "\047")
    if (get("names") !~ /[\200-\377]/ || get("names") ~ /\|/) wrong("not one Chinese name")
    if (get("english") !~ /^[A-Za-z0-9&., \047-]+$/) wrong("no English name")
    if (get("kind") !~ /^(stock|flow|rate)$/) wrong("kind \047" get("kind") "\047")
    if (get("kind") != "flow" && get("additive_time") != "no") wrong("a " get("kind") " does not add up over time")
    if (get("kind") == "rate" && get("additive_place") != "no") wrong("a rate does not add up over places")
    if (get("units") == "") wrong("no unit")
}
END { if (rows < 690) wrong("only " rows " indicators"); exit bad }' common/lexicon/indicators.csv
