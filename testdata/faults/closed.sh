#!/usr/bin/env bash
# Standard descriptors that are closed at the start: no file that the tool opens takes their place. What cannot be read or
# written is said by the status; all else comes out as ever. And few descriptors in all.
. testdata/faults/lib
rejects=(--rejects=rejects)
[ "$tool" != t2s ] || rejects=()
sample 30 | sed '10s/\t/ /; 10s/$/\xe4/' >input
"$tool" "${rejects[@]}" input >expected 2>err
expected=$?
mv rejects expected.rejects 2>/dev/null

# without STATUS REDIRECTION [FILE]: what is not closed is the same.
without() {
    local wanted=$1 how=$2
    shift 2
    begin "$how $*"
    rm -f rejects
    eval "timeout 20 \"\$tool\" \"\${rejects[@]}\" \"\$@\" <input >out 2>err $how"
    status=$?
    status "$wanted"
    case $how:$* in
    *'1>&-'* | *'0<&-'*:) ;; # nothing was written, or read
    *) out expected ;;
    esac
    [ "$wanted" != "$expected" ] || [ ! -f expected.rejects ] ||
        truth "the same rejects" cmp <(cut -f 4- rejects) <(cut -f 4- expected.rejects)
    [ ! -f rejects ] || truth "no message among the rejects" test "$(grep -c "^$tool: " rejects)" = 0
    finish
}
without $expected '0<&-' input
without 2 '0<&-'
without 2 '1>&-' input
without $expected '2>&-' input
without $expected '0<&- 2>&-' input
without 2 '0<&- 1>&-' input
without 2 '1>&- 2>&-' input
without 2 '0<&- 1>&- 2>&-' input
without 2 '0<&- 1>&- 2>&-'

begin "13 descriptors"
(ulimit -n 13 && exec "$tool" "${rejects[@]}" input) >out 2>err
status=$?
status $expected
out expected
finish
