#!/usr/bin/env bash
# Reports, headings, noise, phases, years and places of the seeds against hand-made gold. SHOW=1 lists what differs.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

shared=../shared
[ -d "$shared/gold/seg" ] || { echo "skipped: $shared/gold/seg is missing"; exit 77; }
command -v python3 >/dev/null || { echo "skipped: python3 is missing"; exit 77; }

arguments=()
for gold in "$shared"/gold/seg/s*.tsv; do
    doc=$(basename "$gold" .tsv)
    decode "$shared/seeds/$doc.txt" | t2s | segment >"$tmp/$doc" || [ $? = 1 ] || exit 1
    arguments+=("$doc=$tmp/$doc")
done
python3 testdata/properties/score-headings.py "$shared/gold/seg" "${arguments[@]}"
