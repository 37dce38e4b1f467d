#!/usr/bin/env bash
# Files of a folder that become FIFOs or links to elsewhere while it is walked: decode ends, and reads nothing that lies outside.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
mkdir "$tmp/in" && cd "$tmp" || exit 2
printf '外面的秘密5家。' >secret
printf '里面的企业6家。' >inside
mkfifo fifo

# swap: makes each of some files in turn a FIFO, a link and what it was, by renaming, as long as walks go on.
swap() {
    local i
    while [ -e going ]; do
        for i in 1 2 3 4 5 6 7 8; do
            cp -l fifo "in/$i.new" && mv -f "in/$i.new" "in/$i"
            ln -s ../secret "in/$i.new" && mv -f "in/$i.new" "in/$i"
            cp -l inside "in/$i.new" && mv -f "in/$i.new" "in/$i"
        done
    done
}
for ((i = 1; i <= 200; i++)); do cp inside "in/$i"; done
: >going
swap 2>/dev/null &
walks() {
    local n got
    for ((n = 0; n < ${LONG:+40}0 + 60; n++)); do
        timeout 10 decode in >out 2>err
        got=$?
        [ $got -lt 2 ] || { echo "status $got" && tail -n 1 err; return 1; }
        ! grep -q 秘密 out || { echo "a link was followed" && return 1; }
    done
}
expect "folders that change while they are walked" walks
rm going
wait
exit $wrong
