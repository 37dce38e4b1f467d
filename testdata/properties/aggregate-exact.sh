#!/usr/bin/env bash
# Every figure of aggregate is that of an exact reference in another language, byte for byte, and stays so
# whatever the order of the records, however they are cut and merged, with little memory and from sorted input.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }

records=20000 groups=300 rounds=3
[ -n "${LONG:-}" ] && records=2000000 groups=1000 rounds=20
reference=testdata/properties/aggregate-reference
all=(--force --stat 'n,docs,reports,sum,mean,min,max,range,stddev,median,p1,p25,p90,p99,distinct')
export TMPDIR=$tmp

same() { cmp "$tmp/got" "$tmp/wanted" || { echo "$1"; exit 1; }; }

# random SEED: a stream of bytes for shuf and split.
random() { openssl enc -aes-128-ctr -pass "pass:$1" -nosalt -pbkdf2 </dev/zero 2>/dev/null; }

"$reference" make "$records" "$groups" 1 >"$tmp/records" || exit 1
for rule in lo hi mid stated; do
    "$reference" figure "$rule" <"$tmp/records" >"$tmp/wanted" || exit 1
    aggregate "${all[@]}" --value "$rule" "$tmp/records" >"$tmp/got" || exit 1
    same "--value $rule: not what the reference says"
done

aggregate "${all[@]}" --memory-limit 1M "$tmp/records" >"$tmp/got" || exit 1
same "--memory-limit: the output differs"
TMPDIR=$tmp/missing aggregate "${all[@]}" --memory-limit 1M "$tmp/records" >"$tmp/got" 2>"$tmp/err"
[ $? = 2 ] && grep -q '^aggregate: .*missing/.*: No such file' "$tmp/err" || { echo "no word of a missing TMPDIR"; exit 1; }
tab=$(printf '\t')
sort -s -t "$tab" -k 6,6 -k 9,9 -k 11,11 -k 12,12 -k 16,16 "$tmp/records" >"$tmp/sorted"
aggregate "${all[@]}" --sorted "$tmp/sorted" >"$tmp/got" || exit 1
same "--sorted: the output differs"
aggregate "${all[@]}" --cite 3 --partial "$tmp/records" >"$tmp/state"

for i in $(seq "$rounds"); do
    shuf --random-source=<(random "$i") "$tmp/records" >"$tmp/shuffled"
    aggregate "${all[@]}" "$tmp/shuffled" >"$tmp/got" || exit 1
    same "shuffled by $i: the output differs"
    aggregate "${all[@]}" --cite 3 --partial "$tmp/shuffled" | cmp - "$tmp/state" ||
        { echo "shuffled by $i: the states differ"; exit 1; }
    rm -rf "$tmp/pieces" && mkdir "$tmp/pieces"
    awk -v n=$((2 + i * 7 % 30)) -v seed="$i" -v to="$tmp/pieces" \
        'BEGIN { srand(seed) } { print > (to "/" int(n * rand() * rand())) }' "$tmp/records"
    for p in "$tmp/pieces"/*; do
        aggregate "${all[@]}" --partial "$p" || exit 1
    done >"$tmp/states"
    aggregate "${all[@]}" --merge "$tmp/states" >"$tmp/got" || exit 1
    same "cut by $i and merged: the output differs"
    shuf --random-source=<(random "$i") "$tmp/states" | aggregate "${all[@]}" --merge --unchecked --partial --memory-limit 1M |
        aggregate "${all[@]}" --merge >"$tmp/got" || exit 1
    same "merged twice by $i: the output differs"
done
echo ok
