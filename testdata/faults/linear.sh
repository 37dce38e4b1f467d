#!/usr/bin/env bash
# Little things said over and over: hundreds of KB of each take no more time than as much of reports, and do not become many times
# as much. (Each was quadratic once, or is of a kind that easily is; ten seconds are what is left to a slow machine.)
. testdata/faults/lib

# A unit a line; \n in it is a line feed.
cat >units <<'EOF'
1,111
001，
一千
一千一百亿
1.1.1
1 1
(1
（一）（
《“
GDP\n|
一\n|
1家、
1%，其中
是2019年
EOF

# repeated UNIT: 200 to 400 KB of it.
repeated() {
    awk -v unit="$1" 'BEGIN {
        gsub(/\\n/, "\n", unit)
        while (length(unit) < 200000) unit = unit unit
        print unit
    }'
}

# The input that the tool has of it.
input_of() {
    case $tool in
    decode) cat ;;
    t2s | segment | siblings) decode ;;
    extract-metrics) decode | segment ;;
    *) decode | segment | extract-metrics ;;
    esac
}

quick() {
    (ulimit -t 10 && "$tool" "$@" >out 2>err)
    status=$?
    status 0 1
    truth "not very much comes of it: $(wc -c <out) of $1" test "$(wc -c <out)" -le $(($(wc -c <"$1") * 300 + 10000))
}

begin "things said over and over"
while IFS= read -r unit; do
    repeated "$unit" | input_of >input 2>err
    quick input
    [ -z "$complaint" ] || { complain "that was '$unit'"; break; }
done <units
finish

[ "$tool" = decode ] || exit 0

# attributes FORMAT: a tag with 100,000 of them.
attributes() {
    awk -v format="$1" 'BEGIN { printf "<p "; for (i = 0; i < 100000; i++) printf format, i; printf ">" }'
}

begin "a tag of very many attributes"
for format in 'a%d="x" ' "a%d='<>'" 'a%d '; do
    { printf '<html><body><p>前面5家。</p>'; attributes "$format"; printf '中间7家。</p><p>后面9家。</p></body></html>'; } >page.html
    quick page.html
    truth "the text is there" test "$(cut -f 6 out)" = '前面5家。\n中间7家。\n后面9家。\n'
done
finish

# word BODY: a Word file of it.
word() {
    mkdir -p word
    printf '<w:document xmlns:w="w"><w:body>%s</w:body></w:document>' "$1" >word/document.xml
    rm -f file.docx && python3 -m zipfile -c file.docx word
}

begin "elements of very many attributes, and very deep ones, in a Word file"
word "<w:p><w:r><w:t>全年5家。</w:t></w:r></w:p>$(attributes 'a%d=">" ')</p>"
quick file.docx
status 1
word "<w:p><w:r><w:t>全年5家。</w:t></w:r></w:p>$(awk 'BEGIN { while (n++ < 60000) printf "<w:p>" }')"
quick file.docx
status 1
truth "the text before is there" grep -q '全年5家' out
finish
