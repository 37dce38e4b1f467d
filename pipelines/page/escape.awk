# Text of documents as it may stand in markup.
function esc(s) {
    gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/>/, "\\&gt;", s); gsub(/"/, "\\&quot;", s)
    return s
}
# Undoes the escapes of a field; \001 stands for the backslash that two of them mean.
function plain(s) {
    if (index(s, "\\") == 0) return esc(s)
    gsub(/\\\\/, "\001", s); gsub(/\\[tnr]/, " ", s); gsub(/\001/, "\\", s)
    return esc(s)
}
