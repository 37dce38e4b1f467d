# What characters that only look like Chinese ones are: radicals (EquivalentUnifiedIdeograph.txt) and compatibility
# ideographs (UnicodeData.txt), which PDFs and old charsets have in place of them.
function hex(s,    n, i) {
    for (i = 1; i <= length(s); i++) n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1
    return n
}
BEGIN { FS = ";" }
FILENAME ~ /UnicodeData/ {
    code = hex($1)
    if (code >= 63744 && code < 64256 && $6 ~ /^[0-9A-F]+$/) to[code] = hex($6)
    next
}
/^[0-9A-F]/ {
    split($1, range, /\.\./)
    gsub(/ /, "", range[1]); gsub(/ /, "", range[2])
    target = $2
    sub(/#.*/, "", target); gsub(/ /, "", target)
    last = hex(range[2] == "" ? range[1] : range[2])
    for (code = hex(range[1]); code <= last; code++) to[code] = hex(target)
}
function table(name, first, last,    i) {
    printf "const uint32_t %s[] = {\n", name
    for (i = first; i <= last; i++) printf "%d,%s", to[i], (i - first) % 16 == 15 ? "\n" : ""
    print "};"
}
END {
    print "#include <stdint.h>\nextern const uint32_t unified_radicals[], unified_compatible[];"
    table("unified_radicals", 11904, 12255) # U+2E80 to 2FDF
    table("unified_compatible", 63744, 64255) # U+F900 to FAFF
}
