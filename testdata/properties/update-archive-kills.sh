#!/usr/bin/env bash
# update-archive killed at random moments, then run again: STORE is byte for byte that of a run that nobody disturbed, and
# what a reader sees in between are the tables before or the tables after, whole. 6 kills that met a run, with LONG 200: of
# the first run, and of one over a changed archive; of the program alone, whose children live on, and of all its
# processes; with tables as files and with parts alone. KILLS and SEED make other rounds.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH
. testdata/properties/archive-steps

make_archive "$tmp/in" 30
update-archive -q "$tmp/in" "$tmp/old" 2>/dev/null
echo '全年新增企业17家。' >"$tmp/in/later"
echo '全年新增企业18家。' >"$tmp/in/changing"
rm "$tmp/in/a copy" "$tmp/in/picture"
mv "$tmp/in/last" "$tmp/in/first"
echo '# 损坏' | gzip | head -c 15 >"$tmp/in/b cut"
sleep 0.1 # so that no run waits for the clock
started=$EPOCHREALTIME
update-archive -q "$tmp/in" "$tmp/new" 2>/dev/null
took=$(awk -v a="$started" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }')
update-archive -q --no-tables "$tmp/in" "$tmp/new.parts" 2>/dev/null
same_tables() { diff -r "$1/tables/" "$2/tables/" >/dev/null; }
# What --print writes of STORE is that of the one or the other; of a first run that did not end there is nothing.
same_printed() {
    update-archive --print metrics "$tmp/store" >"$tmp/printed" 2>/dev/null || { [ "$before" = 0 ] && [ ! -e "$tmp/store/index" ]; } ||
        return
    [ ! -s "$tmp/printed" ] || cmp -s "$tmp/printed" "$tmp/new/metrics.tsv" || cmp -s "$tmp/printed" "$tmp/old/metrics.tsv"
}

kills=${KILLS:-${LONG:+200}}
kills=${kills:-6}
RANDOM=${SEED:-7} killed=0 half=0 differ=0 torn=0 unsaid=0 failed=0
for ((i = 1; killed < kills && i <= 5 * kills; i++)); do
    rm -rf "$tmp/store"
    before=$((i % 2))
    [ $before = 0 ] || cp -a "$tmp/old" "$tmp/store"
    kind=''
    [ $((i / 4 % 2)) = 0 ] || kind=.parts
    setsid update-archive -q -j $((1 + RANDOM % 2)) ${kind:+--no-tables} "$tmp/in" "$tmp/store" 2>"$tmp/said.killed" &
    pid=$!
    sleep "$(awk -v t="$took" -v r=$RANDOM 'BEGIN { printf "%.3f", t * 1.05 * r / 32768 }')"
    if [ $((i / 2 % 2)) = 0 ]; then whom=-$pid; else whom=$pid; fi
    if kill -KILL -- "$whom" 2>/dev/null; then
        killed=$((killed + 1))
    else # the machine is faster now than it was
        took=$(awk -v t="$took" 'BEGIN { print t * 0.8 }')
    fi
    wait "$pid" 2>/dev/null
    [ ! -e "$tmp/store/work" ] || half=$((half + 1))
    same_printed || torn=$((torn + 1))
    if [ -e "$tmp/store/tables" ]; then
        same_tables "$tmp/store" "$tmp/new" || { [ $before = 1 ] && same_tables "$tmp/store" "$tmp/old"; } || torn=$((torn + 1))
    elif [ $before = 1 ] && [ -z "$kind" ]; then
        torn=$((torn + 1))
    fi
    update-archive -q -j 1 ${kind:+--no-tables} "$tmp/in" "$tmp/store" 2>"$tmp/said.rerun"
    [ $? -le 1 ] || { failed=$((failed + 1)); cat "$tmp/said.rerun"; }
    diff -r -x last "$tmp/new$kind" "$tmp/store" >"$tmp/difference" || { differ=$((differ + 1)); head -3 "$tmp/difference"; }
    # What was rejected is said by the one run or the other.
    grep -q 'b cut: decode' "$tmp/said.killed" "$tmp/said.rerun" || unsaid=$((unsaid + 1))
done 2>/dev/null
echo "# $((i - 1)) kills within $took s, $killed met a run, $half in the middle of its work"
expect "runs were met" test $killed = $kills -a $half -gt 0
expect "the next run ends well" test $failed = 0
expect "and leaves what an undisturbed one leaves" test $differ = 0
expect "tables are whole all the time" test $torn = 0
expect "what is wrong is said, if need be twice" test $unsaid = 0
exit $wrong
