# words.tsv as a JavaScript constant.
BEGIN { FS = "\t"; printf "const WORDS = {" }
FNR > 1 {
    gsub(/["\\]/, "\\\\&")
    printf "%s\"%s\":[\"%s\",\"%s\"]", sep, $1, $2, $3
    sep = ",\n"
}
END { print "};" }
