#!/usr/bin/env bash
# Memory stays flat however long a run is: each tool's resident memory, looked at ten times a second, is in the second half
# of a run over a generated archive no more than in the first half, a tenth and 2 MB allowed. The comments show the curves.
# aggregate, whose exact medians keep every value, is given a limit. 100 MB; LONG: 5 GB; SOAK=BYTES: so many.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
size=${SOAK:-100M}
[ -z "${LONG:-}" ] || size=${SOAK:-5G}
testdata/generate --size "$size" --output "$tmp/archive" || exit 2

begun=$(date +%s.%N)
mkfifo "$tmp/1" "$tmp/2" "$tmp/3" "$tmp/4"
pids=()
decode "$tmp/archive" >"$tmp/1" 2>/dev/null & pids+=($!)
t2s <"$tmp/1" >"$tmp/2" & pids+=($!)
segment <"$tmp/2" >"$tmp/3" & pids+=($!)
extract-metrics <"$tmp/3" >"$tmp/4" & pids+=($!)
aggregate --by indicator,measure,unit --memory-limit 16M <"$tmp/4" >"$tmp/stats" & pids+=($!)
while kill -0 "${pids[4]}" 2>/dev/null; do
    for pid in "${pids[@]}"; do
        sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null | tr '\n' ' '
    done
    echo
    sleep 0.1
done >"$tmp/samples"
seconds=$(echo "$begun $(date +%s.%N)" | awk '{ print $2 - $1 }')
for pid in "${pids[@]}"; do wait "$pid" || [ $? = 1 ] || { echo "not ok a tool ended with trouble"; exit 1; }; done

bytes=$(find "$tmp/archive" -type f -printf '%s\n' | awk '{ n += $1 } END { print n }')
awk -v bytes="$bytes" -v seconds="$seconds" '
    NF == 5 { for (i = 1; i <= 5; i++) rss[i, n] = $i; n++ }
    END {
        split("decode t2s segment extract-metrics aggregate", name, " ")
        printf "# %.0f MB in %d samples, %.0f s\n", bytes / 1e6, n, seconds
        if (n < 10) { print "not ok too few samples"; exit 1 }
        for (i = 1; i <= 5; i++) {
            curve = ""
            first = second = 0
            for (t = 0; t < n; t++) {
                if (t < n / 2 && rss[i, t] > first) first = rss[i, t]
                if (t >= n / 2 && rss[i, t] > second) second = rss[i, t]
            }
            for (k = 1; k <= 10; k++) curve = curve sprintf(" %.1f", rss[i, int((n - 1) * k / 10)] / 1024)
            printf "# %s, MB at each tenth:%s\n", name[i], curve
            flat = second <= first * 1.1 + 2048
            printf "%s %s: memory is flat (peak %.1f MB in the first half, %.1f in the second)\n", flat ? "ok" : "not ok",
                name[i], first / 1024, second / 1024
            wrong = wrong || !flat
        }
        exit wrong
    }' "$tmp/samples"
