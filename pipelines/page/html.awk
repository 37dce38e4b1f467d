# What the programs beside this one share: the escapes of HTML, and cells of tables.
BEGIN { FS = OFS = "\t" }
function esc(s) {
    gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/>/, "\\&gt;", s); gsub(/"/, "\\&quot;", s)
    return s
}
# Undoes the escapes of a field; \001 stands for the backslash that two of them mean.
function plain(s) {
    if (index(s, "\\") == 0) return s
    gsub(/\\\\/, "\001", s); gsub(/\\t/, "\t", s); gsub(/\\[nr]/, "\n", s); gsub(/\001/, "\\", s)
    return s
}
function text(s) { return esc(plain(s)) }
# An id may break behind its dots and underscores.
function id(s) { s = text(s); gsub(/[._]/, "&<wbr>", s); return s }
# What a number for people is worth, to sort by.
function worth(s) {
    if (s ~ /万亿$/) return s * 1e12
    if (s ~ /亿$/) return s * 1e8
    if (s ~ /万$/) return s * 1e4
    return s
}
function number(s, class, exact) {
    return "<td class=\"n" class "\" data-v=\"" worth(s) "\"" (exact != "" ? " title=\"" exact "\"" : "") ">" s "</td>"
}
function head(s, class) {
    return "<th scope=\"col\"" (class != "" ? " class=\"" class "\"" : "") "><button>" text(s) "</button></th>"
}
# A bar for the coverage in the fields from first on.
function coverage(first,   i, all, said, bar) {
    split("exact bounded open masked damaged repeat", kind, " ")
    for (i = 1; i <= 6; i++) {
        all += $(first + i - 1)
        if ($(first + i - 1) + 0 == 0) continue
        said = said (said == "" ? "" : ", ") $(first + i - 1) " " kind[i]
        bar = bar "<i class=\"" kind[i] "\" style=\"flex:" $(first + i - 1) "\"></i>"
    }
    return "<td class=\"c\" data-v=\"" (all ? ($first + $(first + 1)) / all : 0) "\" title=\"" said "\">" \
        "<span class=\"bar\" role=\"img\" aria-label=\"" said "\">" bar "</span></td>"
}
