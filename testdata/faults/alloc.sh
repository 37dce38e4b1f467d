#!/usr/bin/env bash
# The N-th allocation fails, N = 0, 1, 2 …, once or from then on: one message and status 2, or, where somebody has another
# way, the same result as ever. Never a crash, never less than all with a status that says it is all. (libarchive crashes
# in some places when memory runs out: of what it does only the status is asked.)
. testdata/faults/lib
. "$top/testdata/faults/ways"

for way in "${ways[@]}"; do
    begin "$way"
    # shellcheck disable=SC2086 # the arguments are words without blanks of their own
    count_calls alloc $way
    for how in once on; do
        for n in $(numbers "$calls" 8); do
            # shellcheck disable=SC2086
            with "alloc:$n:$how" $way
            as_ever && continue
            case $way in *archive*) [ "$status" != 0 ] && continue ;; esac
            says 'memory exhausted.*|Cannot allocate memory|iconv has no converter for .*' ||
                complain "allocation $n of $calls fails ($how): $(what_happened)"
        done
    done
    finish
done
