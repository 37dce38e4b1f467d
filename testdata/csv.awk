# cell(): the next cell of a row of CSV (RFC 4180) without line feeds in cells; the row, less what was taken, is in `rest`.
function cell(    s) {
    if (match(rest, /^"([^"]|"")*"/)) {
        s = substr(rest, 2, RLENGTH - 2)
        rest = substr(rest, RLENGTH + 2)
        gsub(/""/, "\"", s)
        return s
    }
    match(rest, /^[^,]*/)
    s = substr(rest, 1, RLENGTH)
    rest = substr(rest, RLENGTH + 2)
    return s
}
