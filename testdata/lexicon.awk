# What must be true of the lists of common/lexicon, beyond what their parsers check. Reads the .csv files, then CLASSES.md
# and the C files; says what is wrong.
#
#   words, cues and sets are sorted by bytes; no key stands twice (in sets: no word in its set)
#   every set is asked for in C or in patterns.csv, and every set, class, kind and trait is explained in CLASSES.md
function wrong(what) { print FILENAME ":" FNR ": " what; bad = 1 }
function explain(name, what,    i, n, part) {
    n = split(name, part, "|")
    for (i = 1; i <= n; i++) wanted[part[i]] = what
}
FNR == 1 { list = FILENAME; sub(/.*\//, "", list); before = "" }
list ~ /\.csv$/ && FNR > 1 {
    rest = $0
    key = cell()
    second = cell()
    third = cell()
    if (list == "sets.csv") {
        sets[key] = 1
        explain(key, "set")
        key = key "\t" second
    }
    if (list == "words.csv" || list == "cues.csv") explain(second, "class")
    if (list == "units.csv") { explain(third, "kind"); cell(); explain(cell(), "trait") }
    if (list == "patterns.csv") {
        text = $0
        while (match(text, /[=$>][a-z0-9][a-z0-9-]*/)) {
            asked[substr(text, RSTART + 1, RLENGTH - 1)] = 1
            text = substr(text, RSTART + RLENGTH)
        }
    }
    if (list ~ /^(words|cues|sets)\.csv$/ && key < before) wrong("not in the order of bytes: " key)
    if (list ~ /^(words|cues|sets|units|bounds|indicators|features|effects)\.csv$/ && (list, key) in seen)
        wrong("stands twice: " key)
    seen[list, key] = 1
    before = key
}
list == "CLASSES.md" && /^\| [a-z]/ {
    split($0, column, " *\\| *")
    n = split(column[2], part, ", *")
    for (i = 1; i <= n; i++) explained[part[i]] = 1
}
list ~ /\.[ch]$/ {
    text = $0
    while (match(text, /SET_[A-Z0-9_]+/)) {
        name = tolower(substr(text, RSTART + 4, RLENGTH - 4))
        gsub(/_/, "-", name)
        asked[name] = 1
        text = substr(text, RSTART + RLENGTH)
    }
}
END {
    for (name in sets) if (!(name in asked)) { print "sets.csv: nobody asks for the set " name; bad = 1 }
    for (name in wanted) if (!(name in explained)) { print "CLASSES.md: the " wanted[name] " " name " is not explained"; bad = 1 }
    exit bad
}
