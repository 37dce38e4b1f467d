#!/usr/bin/env bash
# update-archive where something goes wrong: STORE read-only or full, two runs at once, a clock that goes back, SIGTERM, a
# file that grows while it is read, a tool that crashes. What was there stays, the rest is done, what
# is wrong is said, and the next run makes it good.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH
. testdata/properties/archive-steps
skip() { echo "ok $1 # SKIP $2"; }
said() { grep -q -e "$1" "$tmp/err"; }
# The tools of all runs: t2s and segment first do what stands in a file, which is no part of their version.
BUILD=$(realpath -m "${BUILD:-build}") FAULT=$(realpath -m "${BUILD:-build}")/fault.so
mkdir -p "$tmp/faulty/bin" && ln -s "$BUILD/generate" "$tmp/faulty" && ln -s "$BUILD"/bin/* "$tmp/faulty/bin" &&
    rm "$tmp/faulty/bin"/{t2s,segment}
for tool in t2s segment; do
    printf '#!/bin/bash\n[ ! -e "%s" ] || . "%s"\nexec "%s" "$@"\n' "$tmp/do.$tool" "$tmp/do.$tool" "$BUILD/bin/$tool" >"$tmp/faulty/bin/$tool"
    chmod +x "$tmp/faulty/bin/$tool"
done
export BUILD=$tmp/faulty PATH=$tmp/faulty/bin:$PATH

make_archive "$tmp/in" 10
update-archive -q "$tmp/in" "$tmp/store" 2>/dev/null
cp -a "$tmp/store" "$tmp/before"
same_as() { same_store "$tmp/$1" "$tmp/store"; }

# Two at once, and one that will not wait.
update-archive -q -j 1 "$tmp/in" "$tmp/fresh" 2>/dev/null &
other=$!
update-archive -q -j 1 "$tmp/in" "$tmp/fresh" 2>/dev/null
wait $other
expect "two at once leave what one leaves" same_store "$tmp/fresh" "$tmp/store"
flock "$tmp/store" sleep 5 &
other=$!
sleep 0.2
expect "a run that is at work: trouble" status 2 update-archive --wait 0 "$tmp/in" "$tmp/store"
expect "is said" said 'another run is at work'
kill $other

# The clock: an hour back (the files come from the future), and right again.
echo '全年新增企业21家。' >"$tmp/in/changing"
if LD_PRELOAD=$FAULT update-archive --version >/dev/null 2>&1; then
    expect "the clock goes back" status 0 env LD_PRELOAD="$FAULT" FAULT_CLOCK=-3600 update-archive "$tmp/in" "$tmp/store"
    expect "the change is seen" grep -q 21家 "$tmp/store/metrics.tsv"
    expect "a file of the future is not trusted" grep -q '^changing	-	' "$tmp/store/index"
else
    skip "a clock that goes back" "the program does not take $FAULT"
fi
echo '全年新增企业22家。' >"$tmp/in/changing"
expect "the clock is right again" status 0 update-archive "$tmp/in" "$tmp/store"
update-archive -q "$tmp/in" "$tmp/right" 2>/dev/null
expect "all is as if it had been" same_as right

# A file that is written to while it is read; with results of before, and without.
expect_old() { grep -q -x '.*	全年新增企业22家。' "$tmp/store/segments.tsv"; }
echo '全年新增企业23家。' >"$tmp/in/changing"
echo "echo 全年新增企业24家。 >>'$tmp/in/changing'" >"$tmp/do.t2s"
expect "a file that grows: status 1" status 1 update-archive "$tmp/in" "$tmp/store"
expect "is said" said 'changing: was changed while it was read'
expect "it has the results of before" expect_old
rm "$tmp/do.t2s"
expect "the next run takes it" status 0 update-archive "$tmp/in" "$tmp/store"
expect "as it is" grep -q 24家 "$tmp/store/segments.tsv"

# A tool that crashes on one file, and one that crashes on all.
echo '全年新增企业25家。' >"$tmp/in/changing"
echo '全年新增企业26家。' >"$tmp/in/more"
echo 'f=$(mktemp); cat >"$f"; ! grep -q 25家 "$f" || kill -SEGV $$; exec <"$f"' >"$tmp/do.segment"
expect "a crash on one file: trouble" status 2 update-archive "$tmp/in" "$tmp/store"
expect "is said" said 'changing: the chain breaks on it'
expect "it has the results of before" grep -q 24家 "$tmp/store/segments.tsv"
expect "the others are done" grep -q 26家 "$tmp/store/segments.tsv"
cp -a "$tmp/store" "$tmp/whole"
echo 'kill -SEGV $$' >"$tmp/do.segment"
echo '全年新增企业27家。' | tee -a "$tmp/in/a copy" >"$tmp/in/more"
expect "a crash on everything: trouble" status 2 update-archive "$tmp/in" "$tmp/store"
expect "nothing is changed" same_as whole

# SIGTERM in the middle.
echo "touch '$tmp/reached'; sleep 20" >"$tmp/do.segment"
update-archive -q --log "$tmp/log" "$tmp/in" "$tmp/store" &
other=$!
until [ -e "$tmp/reached" ]; do sleep 0.1; done
kill -TERM $other
wait $other
expect "SIGTERM: status 143" test $? = 143
expect "nothing is changed" same_as whole
expect "the log knows" grep -q 'failed: terminated' "$tmp/log"
rm "$tmp/do.segment"
expect "none of its processes lives on" status 0 update-archive -q --wait 1 "$tmp/in" "$tmp/store"
rm -r "$tmp/fresh" && update-archive -q "$tmp/in" "$tmp/fresh" 2>/dev/null
expect "the next run makes it good" same_as fresh

# What is missing or cut is found by the next run, by its size; what is changed, by --verify.
rm -r "$tmp/fresh" && update-archive -q "$tmp/in" "$tmp/fresh" 2>/dev/null
part=$(printf '%s\n' "$tmp/fresh/parts"/* | head -n 1)
update-archive --print panel "$tmp/fresh" 2>"$tmp/piped" | :
expect "--print says nothing where nobody reads on" test ! -s "$tmp/piped"
cp -a "$tmp/fresh" "$tmp/cut"
expect "--verify" status 0 update-archive --verify "$tmp/cut"
truncate -s -3 "$tmp/cut/parts/${part##*/}/metrics.gz"
expect "--verify: a table that is cut" status 2 update-archive --verify "$tmp/cut"
expect "is said" said "/metrics.gz: is not whole"
expect "--print gives no part of it" status 2 update-archive --print metrics "$tmp/cut"
expect "the next run makes it again" status 0 update-archive "$tmp/in" "$tmp/cut"
expect "is said" said 'is not whole, and is made again'
expect "it is as it was" same_store "$tmp/fresh" "$tmp/cut"
rm -r "$tmp/cut/parts/${part##*/}"
expect "a part that is gone is made again" status 0 update-archive "$tmp/in" "$tmp/cut"
expect "it is as it was" same_store "$tmp/fresh" "$tmp/cut"
printf x | dd of="$tmp/cut/parts/${part##*/}/segments.gz" bs=1 seek=100 conv=notrunc 2>/dev/null
expect "--verify: a byte that is another" status 2 update-archive --verify "$tmp/cut"
expect "--print finds it, too" status 2 update-archive --print segments "$tmp/cut"
expect "is said, with what to do" said "segments.gz: is not whole; when parts/${part##*/} is removed, the next run makes it again"
rm -r "$tmp/cut/parts/${part##*/}"
expect "which is true" status 0 update-archive "$tmp/in" "$tmp/cut"
expect "it is as it was" same_store "$tmp/fresh" "$tmp/cut"

expect "too few files can be open" status 2 sh -c 'ulimit -n 13 && update-archive "$1" "$2"' sh "$tmp/in" "$tmp/cut"
expect "is said" said 'ulimit -n'

# A copy without links is a STORE.
cp -rL "$tmp/fresh" "$tmp/copied"
expect "cp -rL" status 0 update-archive -q "$tmp/in" "$tmp/copied"
expect "makes a STORE" same_store "$tmp/fresh" "$tmp/copied"

# When the last run was.
expect "--status" status 0 update-archive --status --max-age 1h "$tmp/fresh"
expect "--status: too long ago" status 1 update-archive --status --max-age 0.001 "$tmp/fresh"
expect "--status --format=json" status 0 update-archive --status --format json --metrics "$tmp/prom" "$tmp/fresh"
expect "is JSON" grep -q -E '^\{("[a-z_]+":(-?[0-9.]+|true|false|null),?)+\}$' "$tmp/out"
expect "--metrics" grep -q -E '^update_archive_last_success_timestamp_seconds [0-9.]+$' "$tmp/prom"
expect "--status >/dev/full" status 2 sh -c 'update-archive --status "$1" >/dev/full' sh "$tmp/fresh"
mkdir "$tmp/fresh/work"
expect "--status: a run that did not end" status 1 update-archive --status "$tmp/fresh"
mkdir "$tmp/none"
update-archive "$tmp/none" "$tmp/fresh" 2>/dev/null
expect "--status: a run that failed" status 1 update-archive --status "$tmp/fresh"
expect "is said" grep -q 'holds no file' "$tmp/out"

# A file on which the chain hangs is named and left out; the next run tries it alone.
echo '全年新增企业30家。' >"$tmp/in/hangs"
echo '全年新增企业31家。' >"$tmp/in/more"
echo 'f=$(mktemp); cat >"$f"; ! grep -q 30家 "$f" || sleep 30; exec <"$f"' >"$tmp/do.segment"
expect "a file that takes too long: trouble" status 2 update-archive --time-limit 1 "$tmp/in" "$tmp/store"
expect "is said" said 'hangs: takes longer than --time-limit'
expect "the others are done" grep -q 31家 "$tmp/store/segments.tsv"
rm "$tmp/do.segment"
expect "it is tried again" status 0 update-archive "$tmp/in" "$tmp/store"
rm -r "$tmp/fresh" && update-archive -q "$tmp/in" "$tmp/fresh" 2>/dev/null
expect "and all is well" same_as fresh

# With --no-tables there are none that are old.
echo '全年新增企业32家。' >"$tmp/in/more"
expect "--no-tables" status 0 update-archive --no-tables "$tmp/in" "$tmp/store"
expect "there are no tables as files" test ! -e "$tmp/store/metrics.tsv" -a ! -L "$tmp/store/tables"
expect "--print has them" grep -q 32家 <(update-archive --print segments "$tmp/store")
update-archive -q "$tmp/in" "$tmp/store" && rm -r "$tmp/fresh" && update-archive -q "$tmp/in" "$tmp/fresh" 2>/dev/null
cp -R "$tmp/store" "$tmp/bare"
expect "without tables where nothing is new" status 0 update-archive --no-tables "$tmp/in" "$tmp/bare"
expect "removes them, too" test ! -L "$tmp/bare/tables" -a ! -L "$tmp/bare/rejects"
expect "as if there had been none" status 1 update-archive --no-tables "$tmp/in" "$tmp/never"
expect "no folder is left" diff -r -x last "$tmp/never" "$tmp/bare"

# By default a large STORE has no tables as files, and says so, once; one that has them keeps them.
mkdir "$tmp/large"
for i in 1 2 3 4 5 6; do
    awk -v s="$i" 'BEGIN { srand(s); for (i = 0; i < 60000; i++) printf "全年新增企业%d家，其中第%d批%x。\n", rand() * 1e9, rand() * 1e9, rand() * 2147483647 }' >"$tmp/large/$i"
done
expect "a large archive" status 0 update-archive -j 2 "$tmp/large" "$tmp/big"
expect "is one" test "$(du -sk "$tmp/big" | cut -f 1)" -gt 8192
expect "has no tables as files" test ! -e "$tmp/big/metrics.tsv"
expect "which is said" said '--tables leaves them'
expect "once" status 0 update-archive "$tmp/large" "$tmp/big"
expect "no more" test ! -s "$tmp/err"
expect "with tables" status 0 update-archive --tables "$tmp/large" "$tmp/big"
echo '全年新增企业17家。' >"$tmp/large/7"
expect "leaves them" test "$(wc -l <"$tmp/big/metrics.tsv")" -ge 360000
expect "one more file" status 0 update-archive "$tmp/large" "$tmp/big"
expect "and they stay" grep -q '	17家$' "$tmp/big/metrics.tsv"
rm -r "$tmp/large" "$tmp/big" "$tmp/bare" "$tmp/never"

# File systems of their own: read-only, and full.
mounts() { unshare -m true 2>/dev/null; }
if mounts; then
    # shellcheck disable=SC2016 # for the inner shell
    read_only='mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && "$@"'
    frozen() { unshare -m sh -c "$read_only" sh "$tmp/store" "$@"; }
    expect "STORE read-only, nothing to do" status 0 frozen update-archive "$tmp/in" "$tmp/store"
    echo '全年新增企业28家。' >"$tmp/in/more"
    expect "STORE read-only, something to do: trouble" status 2 frozen update-archive "$tmp/in" "$tmp/store"
    expect "is said" said 'cannot be written to: Read-only file system'
    expect "nothing is changed" same_as fresh
    # Sizes at which the results, the tables or the last steps find no room; in the end there is.
    mkdir "$tmp/small"
    # shellcheck disable=SC2016
    full='mount -t tmpfs -o size=$1 none "$2" && out=$2 in=$3 wrong=0
        for size in $4; do
            mount -o remount,size=$size "$out" && update-archive -q "$in" "$out" 2>"$5"
            [ $? = 2 ] && grep -q "^update-archive: .*: No space left on device" "$5" && [ ! -e "$out/work" ] && [ ! -e "$out/index" ] || { echo "$size:"; cat "$5"; ls "$out"; wrong=1; }
        done
        mount -o remount,size=99m "$out" && update-archive -q "$in" "$out" 2>/dev/null
        diff -r -x last "$out" "$6" && [ $wrong = 0 ]'
    update-archive -q "$tmp/in" "$tmp/store" 2>/dev/null
    expect "a full disk" unshare -m sh -c "$full" sh 16k "$tmp/small" "$tmp/in" "64k 160k 300k" "$tmp/err" "$tmp/store"
else
    skip "read-only and full file systems" "mount is not permitted"
fi
exit $wrong
