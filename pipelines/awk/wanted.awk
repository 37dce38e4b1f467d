# metric-grep: of metric records those that stand in the sentences found and are wanted. Files: the segments, the records.
# Environment: ids, a line each; places, roles, joined by commas; years, FIRST-LAST. Each is empty for all.
BEGIN {
    FS = "\t"
    all_ids = list(ENVIRON["ids"], "\n", id) == 0
    all_roles = list(ENVIRON["roles"], ",", role) == 0
    n_places = split(ENVIRON["places"], place, ",")
    years = ENVIRON["years"]
    at = index(years, "-")
    first = at == 0 ? years + 0 : substr(years, 1, at - 1) + 0
    last = at == 0 ? years + 0 : at == length(years) ? 9999 : substr(years, at + 1) + 0
}
function list(text, mark, set,    part, i, n) {
    n = split(text, part, mark)
    for (i = 1; i <= n; i++) set[part[i]]
    return n
}
function in_place(name,    i) {
    for (i = 1; i <= n_places; i++)
        if (place[i] != "" && index(name, place[i])) return 1
    return n_places == 0
}
# A period of several years lies within where both its ends do.
function in_years(period,    end) {
    if (years == "") return 1
    if (period !~ /^[0-9][0-9][0-9][0-9]/) return 0
    end = index(period, "..") ? substr(period, index(period, "..") + 2, 4) : substr(period, 1, 4)
    return substr(period, 1, 4) + 0 >= first && end + 0 <= last
}
NR == FNR { found[$1, $2, $4]; next }
($1, $2, $4) in found && (all_ids || $6 in id) && (all_roles || $11 in role) && in_years($12) && in_place($18)
