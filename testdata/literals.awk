# Counts the string literals with Chinese characters in C files, comments aside; more than `most` in all are too many.
# Character constants (U'十') are counted apart: the tables of numerals and marks are made of them.
FNR == 1 { comment = 0 }
{
    text = $0
    while (length(text) > 0) {
        if (comment) {
            at = index(text, "*/")
            if (at == 0) break
            text = substr(text, at + 2)
            comment = 0
        } else if (match(text, /\/\*|\/\/|"([^"\\]|\\.)*"|'([^'\\]|\\.)*'/)) {
            found = substr(text, RSTART, RLENGTH)
            text = substr(text, RSTART + RLENGTH)
            if (found == "/*") comment = 1
            else if (found == "//") break
            else if (found ~ /[\344-\351][\200-\277][\200-\277]/) {
                if (found ~ /^"/) { strings[FILENAME]++; total++ } else characters++
            }
        } else break
    }
}
END {
    for (f in strings) print f ": " strings[f]
    print total + 0 " Chinese string literals, " characters + 0 " character constants"
    exit total > most
}
