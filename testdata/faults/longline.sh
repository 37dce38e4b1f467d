#!/usr/bin/env bash
# One very long line: it works, or it is rejected with a message; in time, and in memory bounded by the line.
. testdata/faults/lib

megabytes=20
[ -z "${LONG:-}" ] || megabytes=200
sanitized && megabytes=4

# filler N: about N megabytes of Chinese sentences without a TAB or line feed.
filler() {
    awk -v n="$1" 'BEGIN {
        s = "全年新增高新技术企业35家，專利申請量達1280件，增长12.5%。"
        while (length(s) < 65536) s = s s
        for (n = n * 1048576; n > 0; n -= length(s)) printf "%s", s
    }'
}

# audit says something of two records at the least; --annotate writes each.
args=()
[ "$tool" != audit ] || args=(--annotate)

bounded() {
    # Address space in KiB: 10 times the line and 200 MB for program, tables and blocks.
    sanitized || ulimit -v $((megabytes * 1024 * 10 + 200000))
    timeout $((60 + megabytes * 3)) "$tool" "${args[@]}" "$@" >out 2>err
}

begin "a record of $megabytes MB"
{ sample 1 | head -c -1; filler "$megabytes"; echo; sample 3 | tail -2; } >long
(bounded <long)
status=$?
status 0 1
[ "$status" = 0 ] || one_err
truth "what follows is not lost" test "$(wc -l <out)" -ge 2 -o "$tool" = decode
finish

begin "a line of $megabytes MB that is no record"
{ filler "$megabytes"; echo; sample 2; } >long
(bounded <long)
status=$?
if reads_records; then
    status 1
    one_err
    truth "what follows is not lost" test "$(wc -l <out)" -ge 1
else
    status 0
fi
finish

begin "a line of many fields"
awk -v n="$megabytes" 'BEGIN { printf "x"; for (n *= 500000; n > 0; n--) printf "\t"; print "" }' >long
(bounded <long)
status=$?
reads_records && status 1 || status 0
finish

begin "a line of backslashes"
{ sample 1 | head -c -1; awk -v n="$megabytes" 'BEGIN { for (n *= 250000; n > 0; n--) printf "\\\\\\\\" }'; echo; } >long
(bounded <long)
status=$?
status 0 1
finish

# bounded_by SIZE: with such a limit, the memory does not grow with the line.
bounded_by() {
    (
        sanitized || ulimit -v 100000
        timeout $((60 + megabytes * 3)) "$tool" "$@" <long >out 2>err
    )
    status=$?
}

case $tool in
decode)
    begin "a document of $megabytes MB, --max-document=1M"
    filler "$megabytes" >long
    bounded_by --max-document=1M --rejects=rejects
    status 1
    one_err
    truth "it is rejected" test "$(cut -f 2,5 rejects)" = $'-\t-'
    finish

    begin "a line and a row of $megabytes MB, --max-document=1M"
    { echo first; filler "$megabytes"; printf '\nlast\n'; } >long
    for how in --lines --csv=1; do
        bounded_by $how --max-document=1M --rejects=rejects
        status 1
        one_err
        truth "the others are there" test "$(cut -f 2 out | tr '\n' ' ')" = "-#1 -#3 "
        truth "it is rejected" test "$(cut -f 5 rejects)" = "-#2"
    done
    finish
    ;;
t2s)
    begin "a line of $megabytes MB, --max-line=1M"
    { sample 1; filler "$megabytes"; echo; sample 1; } >long
    bounded_by --max-line=1M
    status 1
    one_err
    truth "the line is unchanged" cmp <(sed -n 2p long) <(sed -n 2p out)
    truth "the others are converted" cmp <(sed 2d long | t2s) <(sed 2d out)
    finish
    ;;
*)
    begin "a line of $megabytes MB, --max-line=1M"
    filler "$megabytes" >line
    echo >>line
    { sample 1; sample 1 | head -c -1; cat line; cat line; sample 2 | tail -1; head -c -1 line; } >long
    bounded_by --max-line=1M --rejects=rejects
    status 1
    truth "three messages" test "$(wc -l <err)" = 3
    sample 2 | "$tool" >expected 2>err
    out expected
    { sample 1 | head -c -1; cat line line line; } >expected
    bare rejects
    truth "the rejects are the lines, to the byte" cmp expected rejects
    rm -f line expected rejects
    finish
    ;;
esac

if ! sanitized && [ "$tool" != decode ]; then
    begin "a line without an end: memory runs out with a message"
    (ulimit -v 400000 && timeout 100 "$tool" </dev/zero >out 2>err)
    status=$?
    status 2
    one_err
    err "^$tool: memory exhausted$"
    finish
fi
rm -f long out
