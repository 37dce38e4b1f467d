#!/usr/bin/env bash
# Nobody reads any more. SIGPIPE keeps the disposition it came with: by default it ends the tool without a word; where
# it is ignored the tool ends with status 2, also without a word.
. testdata/faults/lib

sample 5 >few
sample 20000 >many
mkfifo pipe

# The reading end is opened and closed again before the tool writes its first byte.
closed() {
    local disposition=$1
    shift
    exec 3<>pipe 4>pipe 3<&-
    timeout 60 env "--$disposition-signal=PIPE" "$tool" "$@" >&4 2>err
    status=$?
    exec 4>&-
}

for input in few many; do
    begin "$input records, SIGPIPE as usual"
    closed default "$input"
    status 141
    no_err
    finish
    begin "$input records, SIGPIPE ignored"
    closed ignore "$input"
    status 2
    no_err
    finish
done

begin "--help, SIGPIPE ignored"
closed ignore --help
status 2
no_err
finish

begin "a reader that takes one line"
env --default-signal=PIPE "$tool" many 2>err | head -1 >out
status=${PIPESTATUS[0]}
status 0 141 # 0 where all of it fits into the pipe
no_err
truth "one line" test "$(wc -l <out)" = 1
finish
