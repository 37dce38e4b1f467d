# Words of tools/t2s/stray.csv as a C table.
BEGIN {
    FS = ","
    print "#include \"stray.h\"\nconst struct stray stray_words[] = {"
}
NR > 1 && !/^#/ {
    n = split($1, from, "|")
    if (split($2, to, "|") != n || ($3 != "simplified" && $3 != "traditional") || $4 == "") {
        printf "%s:%d: as many words as they become, simplified or traditional, a reason\n", FILENAME, FNR > "/dev/stderr"
        exit 1
    }
    for (i = 1; i <= n; i++) printf "    {\"%s\", \"%s\", %d},\n", from[i], to[i], $3 == "traditional"
    count += n
}
END { printf "};\nconst size_t stray_words_n = %d;\n", count }
