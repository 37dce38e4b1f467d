#!/usr/bin/env bash
# s001 repaired: wrong characters (insertions, deletions, substitutions after NFKC and without blanks) per 10,000 of its
# second half, which was repaired by hand. SHOW=1 shows them.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
shared=${SHARED:-../shared}
seed=$shared/seeds/s001.txt gold=$shared/gold/s001b.repaired.txt
[ -r "$seed" ] && [ -r "$gold" ] || { echo "skipped: no $seed"; exit 77; }
decode "$seed" | python3 -c '
import difflib, os, sys, unicodedata
MOST = 5  # per 10,000

def plain(s):
    return "".join(c for c in unicodedata.normalize("NFKC", s) if not c.isspace())

gold = plain(open(sys.argv[1], encoding="utf-8").read())
text = sys.stdin.buffer.read().decode("utf-8").split("\t")[5]
got = plain(text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\"))
got = got[got.index(gold[:20]):] if gold[:20] in got else got
wrong = 0
for tag, a, b, c, d in difflib.SequenceMatcher(None, gold, got, autojunk=False).get_opcodes():
    if tag != "equal":
        wrong += max(b - a, d - c)
        if os.environ.get("SHOW"):
            print(gold[a - 12:a] + "[" + gold[a:b] + "|" + got[c:d] + "]" + gold[b:b + 12])
rate = 1e4 * wrong / len(gold)
print("%d of %d characters wrong, %.2f per 10,000 (at most %d)" % (wrong, len(gold), rate, MOST))
sys.exit(rate > MOST)
' "$gold"
