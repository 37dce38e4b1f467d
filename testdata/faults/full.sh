#!/usr/bin/env bash
# A full disk: one message, status 2, at once.
. testdata/faults/lib
[ -c /dev/full ] || { echo "there is no /dev/full here"; exit 77; }

full() {
    timeout 60 "$tool" "$@" >/dev/full 2>err
    status=$?
    status 2
    one_err
    err "^$tool: standard output: write error: No space left on device$"
}

sample 3 >few
sample 20000 >many
begin "few records"
full few
finish

begin "many records"
full many
finish

begin "many records through a pipe"
full < <(cat many)
finish

# What --copy names is as important as standard output.
case $tool in
t2s | segment)
    begin "a copy that is full"
    timeout 60 "$tool" --copy /dev/full many >out 2>err
    status=$?
    status 2
    one_err
    err "^$tool: /dev/full: write error: No space left on device$"
    finish
    ;;
esac

for option in --help --version; do
    begin "$option"
    full "$option"
    finish
done

# An input without an end: the first failed write must end the tool. (aggregate writes at the end only; decode has
# one document.)
case $tool in
t2s | segment | extract-metrics)
    begin "an endless input"
    full < <(while cat few; do :; done 2>/dev/null)
    finish
    ;;
decode)
    begin "endlessly many documents"
    full --files0-from=- < <(for ((i = 0; i < 50000; i++)); do printf 'few\0'; done)
    finish
    ;;
esac

if [ "$tool" != t2s ]; then
    begin "the rejects"
    too_large=
    [ "$tool" = decode ] && too_large=--max-document=10
    sed 's/\t/ /g' many >bad
    timeout 60 "$tool" $too_large --rejects=/dev/full bad >out 2>err
    status=$?
    status 2
    err "^$tool: /dev/full: write error: No space left on device$"
    finish
fi
