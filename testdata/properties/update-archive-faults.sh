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
BUILD=$(realpath -m "${BUILD:-build}")
mkdir -p "$tmp/faulty/bin" && ln -s "$BUILD/generate" "$tmp/faulty" && ln -s "$BUILD"/bin/* "$tmp/faulty/bin" &&
    rm "$tmp/faulty/bin"/{t2s,segment}
for tool in t2s segment; do
    printf '#!/bin/bash\n[ ! -e "%s" ] || . "%s"\nexec "%s" "$@"\n' "$tmp/do.$tool" "$tmp/do.$tool" "$BUILD/bin/$tool" >"$tmp/faulty/bin/$tool"
    chmod +x "$tmp/faulty/bin/$tool"
done
export BUILD=$tmp/faulty

make_archive "$tmp/in" 10
update-archive -q "$tmp/in" "$tmp/store" 2>/dev/null
cp -a "$tmp/store" "$tmp/before"
same_as() { diff -r "$tmp/$1" "$tmp/store"; }

# Two at once, and one that will not wait.
update-archive -q -j 1 "$tmp/in" "$tmp/fresh" 2>/dev/null &
other=$!
update-archive -q -j 1 "$tmp/in" "$tmp/fresh" 2>/dev/null
wait $other
expect "two at once leave what one leaves" diff -r "$tmp/fresh" "$tmp/store"
flock "$tmp/store" sleep 5 &
other=$!
sleep 0.2
expect "a run that is at work: trouble" status 2 update-archive --wait 0 "$tmp/in" "$tmp/store"
expect "is said" said 'another run is at work'
kill $other

# The clock: an hour back (the files come from the future), and right again.
mkdir "$tmp/back" && printf '#!/bin/sh\necho "$(($(/bin/date +%%s) - 3600)).5"\n' >"$tmp/back/date" && chmod +x "$tmp/back/date"
echo '全年新增企业21家。' >"$tmp/in/changing"
expect "the clock goes back" status 0 env PATH="$tmp/back:$PATH" update-archive "$tmp/in" "$tmp/store"
expect "the change is seen" grep -q 21家 "$tmp/store/metrics.tsv"
expect "a file of the future is not trusted" grep -q '^changing	-	' "$tmp/store/index"
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
env update-archive -q --log "$tmp/log" "$tmp/in" "$tmp/store" &
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
        diff -r "$out" "$6" && [ $wrong = 0 ]'
    update-archive -q "$tmp/in" "$tmp/store" 2>/dev/null
    expect "a full disk" unshare -m sh -c "$full" sh 16k "$tmp/small" "$tmp/in" "64k 160k 300k" "$tmp/err" "$tmp/store"
else
    skip "read-only and full file systems" "mount is not permitted"
fi
exit $wrong
