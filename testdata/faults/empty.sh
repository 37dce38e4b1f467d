#!/usr/bin/env bash
# Nothing, or almost nothing, to read. (decode: an empty file is rejected by its name. aggregate, panel, attention: a table has its header
# even without rows.)
. testdata/faults/lib

nothing_much() {
    status 0
    no_err
    case $tool in
    aggregate | panel | attention) truth "one line at most" test "$(wc -l <out)" -le 1 ;;
    *) no_out ;;
    esac
}

begin "empty standard input"
run </dev/null
nothing_much
finish

# many N: what N empty files give.
many() {
    if [ "$tool" = decode ]; then
        status 1
        truth "each is named" test "$(wc -l <err)" = "$1"
        no_out
    else
        status 0
        no_err
    fi
}

begin "an empty file"
: >empty
run empty
many 1
finish

begin "an empty gzip file"
gzip -c empty >empty.gz
run empty.gz
many 1
finish

begin "many empty files"
run empty empty empty
many 3
finish

begin "an empty list of files"
run --files0-from=/dev/null
status 0
no_err
truth "a header at most" test "$(wc -l <out)" -le 1
finish

if reads_records; then
    begin "only comments"
    printf '#doc\tsource\n#\n# more' >comments
    run comments
    nothing_much
    finish

    begin "one empty line is no record"
    echo >line
    run --rejects=rejects line
    status 1
    one_err
    truth "with the reason in front" grep -q "^$tool	line	1	[^	]" rejects
    bare rejects
    truth "it is among the rejects" cmp line rejects
    finish
fi
