# Makes width_data.c from UnicodeData.txt (marks and format characters take no column) and EastAsianWidth.txt
# (W and F take two). Ranges of a width that touch are joined.
function number(hex,   i, n) {
    for (i = 1; i <= length(hex); i++)
        n = n * 16 + index("0123456789ABCDEF", toupper(substr(hex, i, 1))) - 1
    return n
}
# Joins to the range before what touches it.
function emit(from, to, w) {
    if (n > 0 && width == w && from == last + 1) {
        last = to
        return
    }
    flush_range()
    first = from; last = to; width = w; n++
}
function flush_range() {
    if (n > 0)
        printf "    {%d, %d, %d},\n", first, last, width
}
FNR == 1 { file++ }
file == 1 && /^[0-9A-F]+(\.\.[0-9A-F]+)? *; *[WF]( |#|$)/ {
    sub(/ *;.*/, "")
    ends = split($0, range, "\\.\\.")
    from[++wides] = number(range[1]); to[wides] = number(range[ends])
}
file == 2 {
    split($0, f, ";")
    if (f[3] ~ /^(Mn|Me|Cf)$/ && f[1] != "00AD")
        mark[++marks] = number(f[1])
}
END {
    # Both lists ascend; a mark inside a wide range splits it.
    print "#include \"width.h\"\n\nconst struct width_range width_range[] = {"
    for (i = j = 1; i <= wides; i++) {
        for (; j <= marks && mark[j] <= to[i]; j++) {
            if (from[i] < mark[j])
                emit(from[i], mark[j] - 1, 2)
            emit(mark[j], mark[j], 0)
            if (from[i] <= mark[j])
                from[i] = mark[j] + 1
        }
        if (from[i] <= to[i])
            emit(from[i], to[i], 2)
    }
    for (; j <= marks; j++)
        emit(mark[j], mark[j], 0)
    flush_range()
    printf "};\n\nconst size_t width_ranges = %d;\n", n
}
