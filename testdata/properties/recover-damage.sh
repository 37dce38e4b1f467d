#!/usr/bin/env bash
# Clean traditional text, damaged as the scraper did it and decoded, is what it was: 9,995 of 10,000 characters, after
# NFKC and without blanks. SHOW=1 shows the others.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
testdata/generate --seed 8 --reports 150 --clean --traditional --stream >"$tmp/clean" || exit 1
testdata/damage <"$tmp/clean" >"$tmp/damaged" || exit 1
cmp -s "$tmp/clean" "$tmp/damaged" && { echo "nothing is damaged"; exit 1; }
decode "$tmp/damaged" >"$tmp/decoded" || exit 1
cut -f 5 "$tmp/decoded"
cut -f 6 "$tmp/decoded" | sed 's/\\n/\n/g; s/\\t/\t/g; s/\\\\/\\/g' | python3 -c '
import difflib, os, sys, unicodedata

def plain(s):
    return "".join(c for c in unicodedata.normalize("NFKC", s) if not c.isspace())

clean = [plain(l) for l in open(sys.argv[1], encoding="utf-8")]
got = [plain(l) for l in sys.stdin]
wrong, total = abs(len(clean) - len(got)), sum(map(len, clean))
for a, b in zip(clean, got):
    if a == b:
        continue
    for tag, i, j, k, l in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal":
            wrong += max(j - i, l - k)
            if os.environ.get("SHOW"):
                print(a[max(0, i - 10):i] + "[" + a[i:j] + "|" + b[k:l] + "]" + a[j:j + 10])
share = 100 - 100 * wrong / total
print("%d of %d characters wrong: %.3f %% right (at least 99.95)" % (wrong, total, share))
sys.exit(share < 99.95)' "$tmp/clean"
