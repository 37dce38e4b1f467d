#!/usr/bin/env bash
# Nothing, or almost nothing, to read. (decode: a file is a document even when it is empty. aggregate and panel: a table has its
# header even without rows.)
. testdata/faults/lib

nothing_much() {
    status 0
    no_err
    case $tool in
    decode | aggregate | panel) truth "one line at most" test "$(wc -l <out)" -le 1 ;;
    *) no_out ;;
    esac
}

begin "empty standard input"
run </dev/null
nothing_much
finish

begin "an empty file"
: >empty
run empty
nothing_much
finish

begin "an empty gzip file"
gzip -c empty >empty.gz
run empty.gz
nothing_much
finish

begin "many empty files"
run empty empty empty
status 0
no_err
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
    truth "it is among the rejects" cmp line rejects
    finish
fi
