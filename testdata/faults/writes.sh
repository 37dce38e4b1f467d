#!/usr/bin/env bash
# Writing fails at the N-th time: one message, status 2, at once. Writing that is interrupted or takes a few bytes at a time
# changes nothing. A file that cannot be closed, as on a full network drive, is not written either.
. testdata/faults/lib
. "$top/testdata/faults/ways"

for way in "${ways[@]}"; do
    begin "$way"
    # shellcheck disable=SC2086 # the arguments are words without blanks of their own
    undisturbed write $way
    for how in once on; do
        for n in $(numbers "$calls" 6); do
            # shellcheck disable=SC2086
            with "write:$n:$how" $way
            says '(standard output|ledger|changes): write error: No space left on device' ||
                complain "write $n of $calls fails ($how): $(what_happened)"
        done
    done
    finish
done

begin "closing standard output"
sample 5 >few
with close:0:on few
status 2
err "^$tool: standard output: write error: Input/output error$"
finish

# What is spilled, too.
if writes_a_table; then
    begin "a temporary file that grows too large"
    case $tool in
    aggregate) way="--header-in --key=k --value-col=v --stat=n,median --memory-limit=1M table" ;;
    panel) way="--memory-limit=1M many" ;;
    siblings) sample 300 >many && way=many ;;
    esac
    # shellcheck disable=SC2086
    (ulimit -f 8 && trap '' XFSZ && exec "$tool" $way >/dev/null 2>err)
    status=$?
    status 2
    one_err
    err "^$tool: temporary file: write error: File too large$"
    finish
fi
