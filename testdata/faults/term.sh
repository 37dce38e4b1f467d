#!/usr/bin/env bash
# SIGTERM, SIGINT and SIGHUP in the middle of a run end it: no message, no temporary file, and a status that says so.
. testdata/faults/lib

mkdir scratch
export TMPDIR=$work/scratch
many=()
# So much that aggregate and panel spill; what is written goes on until nobody reads it.
case $tool in
aggregate)
    # shellcheck disable=SC2054 # the commas are part of an argument
    many=(--header-in --key=k --value-col=v --stat=n,median --memory-limit=1M)
    awk 'BEGIN { print "k\tv"; for (i = 0; i < 60000; i++) print "key" i "\t" i }' >input
    ;;
panel)
    many=(--memory-limit=1M)
    sample 20000 >input
    ;;
decode)
    many=(--lines)
    sample 3000 >input
    ;;
*) sample 3000 >input ;;
esac

# Ended while it waits for more: the input is a pipe that stays open.
for signal in TERM INT HUP; do
    begin "SIG$signal while it waits"
    mkfifo pipe
    env --default-signal="$signal" "$tool" "${many[@]}" <pipe >out 2>err &
    child=$!
    exec 3>pipe
    cat input >&3
    for ((i = 0; i < 200; i++)); do
        read -r _ state < <(sed 's/.*) \(.\).*/x \1/' "/proc/$child/stat" 2>/dev/null)
        [ "$state" = S ] && break
        sleep 0.02
    done
    kill -s "$signal" "$child"
    { wait "$child"; } 2>/dev/null
    status=$?
    exec 3>&-
    rm -f pipe
    status $((128 + $(kill -l "$signal")))
    no_err
    truth "no temporary file is left" test -z "$(ls -A scratch)"
    truth "what is written are whole lines or blocks" test -z "$(tr -d '\n' <out | tr -d -c '\0')"
    finish
done

# Ended at any moment from its start on.
begin "SIGTERM at some moments"
for delay in 0.001 0.005 0.01 0.03 0.1; do
    "$tool" "${many[@]}" input >out 2>err &
    child=$!
    sleep "$delay"
    kill -s TERM "$child" 2>/dev/null
    { wait "$child"; } 2>/dev/null
    status=$?
    status 0 143
    no_err
    truth "no temporary file is left" test -z "$(ls -A scratch)"
done
finish
