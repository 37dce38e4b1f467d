# The names of the sets, from the first column of sets.csv, as an enumeration.
BEGIN { FS = "," }
NR > 1 && !($1 in seen) { seen[$1] = 1; name[n++] = $1 }
END {
    print "#ifndef SETS_NAMES_H\n#define SETS_NAMES_H\nenum set_id {"
    for (i = 0; i < n; i++) {
        id = toupper(name[i]); gsub(/[^A-Z0-9]/, "_", id)
        print "    SET_" id ","
    }
    print "    SETS\n};"
    print "#define SETS_NAMES {\\"
    for (i = 0; i < n; i++) print "    \"" name[i] "\",\\"
    print "}"
    print "#endif"
}
