#!/usr/bin/env bash
# Reading fails at the N-th time with an error: what was read until then is done, a message names the input, the status is
# not 0. Reading that is interrupted or gives a few bytes at a time changes nothing.
. testdata/faults/lib
. "$top/testdata/faults/ways"

for way in "${ways[@]}"; do
    begin "$way"
    # shellcheck disable=SC2086 # the arguments are words without blanks of their own
    undisturbed read $way
    for how in once on; do
        for n in $(numbers "$calls" 6); do
            # shellcheck disable=SC2086
            with "read:$n:$how" $way
            # Of a list or dictionary that cannot be read to its end nothing is used; of a file met in a folder the rest is.
            [ "$status" = 1 ] || [ "$status" = 2 ] || complain "read $n of $calls fails ($how): $(what_happened)"
            grep -a -q -E "(Input/output|read) error$" err || complain "read $n of $calls fails ($how): it does not say so: $(what_happened)"
        done
    done
    finish
done

# The record in which the input ends is half a record.
if reads_records; then
    begin "an error inside a record"
    sample 2000 >many
    "$tool" many >expected.out 2>expected.err
    # shellcheck disable=SC2034 # for as_ever
    expected=0
    with read:1:once --rejects=rejects many
    status 2
    err "^$tool: many:[0-9]*: cut short$"
    err "^$tool: many: Input/output error$"
    truth "it is the only reject" test "$(wc -l <rejects)" = 1
    writes_a_table || truth "the others are as ever" cmp <(head -n "$(wc -l <out)" expected.out) out
    finish
fi
