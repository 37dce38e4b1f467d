# plot-stats: of cells (sorted), read twice, those of the places that have the most years, ENVIRON["N"] at most, each place in
# a block, two blank lines between: year, row, value, target. The names of the places go to the file "rows".
BEGIN { FS = "\t" }
NR == FNR {
    if (!($2 in n)) place[++places] = $2
    n[$2]++
    next
}
FNR == 1 {
    for (i = 1; i <= places; i++) with[n[place[i]]] = with[n[place[i]]] " " i
    for (k = NR; k > 0; k--) {
        m = split(with[k], one, " ")
        for (i = 1; i <= m && chosen < ENVIRON["N"]; i++) { take[place[one[i]]]; chosen++ }
    }
}
$2 in take {
    if ($2 != last) {
        if (rows++) printf "\n\n"
        print $2 >"rows"
        last = $2
    } else if ($3 > year + 1)
        print "" # a line ends where a year is missing
    year = $3
    print $3 "\t" rows - 1 "\t" $4 "\t" $5
}
