#!/usr/bin/env bash
# The options that all tools share, wrong options, and that --help, the option table and the man page agree.
. testdata/faults/lib

begin "--help"
run --help
status 0
no_err
truth "begins with Usage: $tool" grep -q "^Usage: $tool " out
finish

begin "--version"
run --version
status 0
no_err
truth "is two lines" test "$(wc -l <out)" = 2
truth "names the tables" grep -E -q "^tables: [0-9a-f]{16}$" out
truth "names the tool and the version" grep -E -q "^$tool \(zongjie\) [0-9]+\.[0-9]" out
finish

begin "--help wins over what follows"
run --help --nonsense
status 0
finish

begin "--columns"
run --columns
case $tool in
decode) printf 'doc\tsource\tdate\tcharset\tnotes\ttext\n' >expected ;;
segment) printf 'doc\tsource\treport\tseg\tkind\toutline\theading\tgenre\tperiod\tplace\tphase\ttext\n' >expected ;;
extract-metrics)
    printf 'doc\tsource\treport\tseg\tpos\tindicator\tlabel\taction\tmeasure\tbasis\trole\tperiod\tbound\tlo\thi\tunit\tscope\t' >expected
    printf 'place\treport_period\tflags\traw\n' >>expected
    ;;
*) rm -f expected ;;
esac
if [ -f expected ]; then
    status 0
    no_err
    out expected
else # columns depend on the input: they are given, or refused with a message
    status 0 2
    [ "$status" = 0 ] || one_or_two_lines=$(wc -l <err)
    truth "says something" test -s out -o "${one_or_two_lines:-0}" -gt 0
fi
finish

if [ -f expected ]; then
    begin "-H, --header"
    sed 's/^/#/' expected >header
    run --header </dev/null
    head -1 out >first
    truth "the columns after a #" cmp header first
    sample 3 | "$tool" -H >with 2>err
    sample 3 | "$tool" >without 2>err
    cat header without >both
    truth "nothing else changes" cmp with both
    finish
fi

for wrong in --nonsense -Ä --columns=x --rejects --files0-from; do
    begin "wrong option $wrong"
    run "$wrong" </dev/null
    status 2
    no_out
    truth "two lines, the second a hint" test "$(wc -l <err)" = 2
    truth "the tool's name, without its path" grep -q "^$tool: " err
    err "^Try '$tool --help' for more information\.$"
    finish
done

begin "an option's name cut short"
run --vers
status 0 2 # 2 where the tool has another option that begins so
finish

# Every option that --help names at the beginning of a line is in the man page and is known; every one of the option
# table is in --help. (OPT_SHARED is a macro: its names are in opt.h.)
"$tool" --help | grep -E -o '^ +(-[A-Za-z0-9], )?--[a-z0-9-]+' | grep -o -e '--.*' >named
begin "options of --help are in the man page"
tr -d '\\' <"$top/tools/$tool/$tool.1" >page || complain "no man page"
while read -r option; do
    grep -E -q -e "(--|Fl -|-- )${option#--}([^a-z-]|$)" page || complain "$option is not there"
done <named
finish

begin "options of --help are known"
while read -r option; do
    timeout 10 "$tool" "$option" missing/file </dev/null >out 2>err
    ! grep -q -e 'unrecognized' -e 'ambiguous' err || complain "$(head -1 err)"
done <named
finish

begin "options of the table are in --help"
grep -E -o -h '\{"[a-z0-9-]+", *(no|required|optional)_argument' "$top/tools/$tool/"*.c "$top/common/opt.h" |
    sed 's/^{"\([^"]*\)".*/--\1/' >table
truth "the table is found" test -s table
while read -r option; do
    grep -q -x -e "$option" named || complain "$option is not there"
done <table
finish
