#!/usr/bin/env bash
# report-stats where something goes wrong: a disk or a file that is full at any point, tools that are killed, standard output
# that takes nothing, two runs on one DIR. DIR has all of the new set or all of that of before, the status is 2 where it is the
# old one, and no work folder stays.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
PATH=$PWD/pipelines:$PATH
absent() { ! compgen -G "$1" >/dev/null; }

mkdir "$tmp/in" "$tmp/old" "$tmp/small"
testdata/generate --seed 5 --size 3M --output "$tmp/in/archive" || exit 1
printf '全年新增企业35家。' >"$tmp/good"
report-stats -q -j 2 -o "$tmp/before" "$tmp/good" && report-stats -q -j 2 -o "$tmp/after" "$tmp/in" || exit 1
is_set() { diff -r -x index.html "$tmp/$1" "$2" && absent "$2/.work*"; }
is_one() { is_set before "$1" || is_set after "$1"; }

# whole DIR LIMIT...: a run in DIR, which holds the set of before, under a limit: the set that its status says.
whole() {
    local dir=$1
    shift
    "$@" report-stats -q -j 2 -o "$dir" "$tmp/in" 2>"$tmp/err"
    case $? in
    0) is_set after "$dir" ;;
    2) [ -s "$tmp/err" ] && is_set before "$dir" ;;
    *) false ;;
    esac || { echo "$*:"; cat "$tmp/err"; ls -A "$dir"; return 1; }
}
limited() { (ulimit -f "$1" && shift && "$@"); }
small_files() {
    local blocks
    for blocks in 1 300 900 1100 2500 6000; do
        rm -rf "$tmp/dir" && cp -R "$tmp/before" "$tmp/dir" && whole "$tmp/dir" limited $blocks || return
    done
}
expect "files that may not grow" small_files 2>/dev/null

small_disk() {
    local size
    mount -t tmpfs -o size=60M none "$tmp/small" && cp -R "$tmp/before" "$tmp/small/dir" || return
    for size in $(seq 1 2 29) 60; do
        fallocate -l "$((60 - size))M" "$tmp/small/filler" || dd if=/dev/zero of="$tmp/small/filler" bs=1M count=$((60 - size)) || return
        whole "$tmp/small/dir" env || return
        rm -rf "$tmp/small/filler" "$tmp/small/dir" && cp -R "$tmp/before" "$tmp/small/dir" || return
    done
}
if unshare -m true 2>/dev/null; then
    export -f small_disk whole is_set absent
    export tmp
    expect "a full disk" unshare -m bash -c small_disk
else
    echo "ok a full disk # SKIP mount is not permitted"
fi

rm -rf "$tmp/dir" && cp -R "$tmp/before" "$tmp/dir"
mkdir -p "$tmp/broken/bin" && ln -s "$BUILD"/bin/* "$tmp/broken/bin"
for tool in decode t2s segment extract-metrics panel aggregate siblings audit; do
    rm "$tmp/broken/bin/$tool"
    printf '#!/bin/sh\nkill -KILL $$\n' >"$tmp/broken/bin/$tool"
    chmod +x "$tmp/broken/bin/$tool"
    for jobs in 1 2; do
        expect "$tool killed, $jobs jobs: status 2" \
            status 2 env BUILD="$tmp/broken" "$(command -v report-stats)" -q -j $jobs -o "$tmp/dir" "$tmp/in"
        expect "the set of before" is_set before "$tmp/dir"
    done
    ln -sf "$BUILD/bin/$tool" "$tmp/broken/bin/$tool"
done

full() { report-stats -j 2 -o "$tmp/dir" "$tmp/in" >/dev/full; }
expect "standard output is full: status 2" status 2 full
expect "a whole set" is_one "$tmp/dir"

rm -rf "$tmp/dir"
report-stats -q -j 1 -o "$tmp/dir" "$tmp/good" &
report-stats -q -j 2 -o "$tmp/dir" "$tmp/in" &
wait
expect "two runs on one DIR: a whole set of one of them" is_one "$tmp/dir"
mkdir "$tmp/dir/.work.killed"
expect "a run after one that was killed" status 0 report-stats -q -o "$tmp/dir" "$tmp/in"
expect "removes what is left of it" is_set after "$tmp/dir"
# What is written is not read as a report, by this run or the next.
mkdir "$tmp/apart" && cp "$tmp/good" "$tmp/apart"
expect "DIR in a folder that is read: trouble" status 2 report-stats -q -o "$tmp/apart/out" "$tmp/apart"
expect "nothing is made" absent "$tmp/apart/out"
expect "the folder itself, too" status 2 report-stats -q -o "$tmp/apart" "$tmp/apart/."
expect "for cluster-stats, too" status 2 cluster-stats -q -e parallel -o "$tmp/apart/out" "$tmp/apart"
expect "and it says why" grep -q 'apart, which is read' "$tmp/err"
expect "nothing is made" absent "$tmp/apart/out"
expect "beside it: all is well" status 0 report-stats -q -o "$tmp/apart.out" "$tmp/apart"
exit $wrong
