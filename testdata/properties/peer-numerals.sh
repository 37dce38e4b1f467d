#!/usr/bin/env bash
# The numerals and quantities of other projects' own tests, as far as they state what a report could.
set -u
cd "$(dirname "$0")/../.." || exit 2
peers=../shared/peers
if [ ! -d "$peers/wetextprocessing" ]; then
    echo "skipped: $peers is not here"
    exit 77
fi
exec python3 testdata/properties/peer-numerals.py "$BUILD/bin" "$peers"
