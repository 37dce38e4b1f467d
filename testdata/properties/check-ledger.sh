#!/usr/bin/env bash
# The ledger undone gives back, byte for byte, what --no-repair writes, and it counts what the notes count: on a
# generated archive, and on the sample documents where they are at hand.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

shared=${SHARED:-../shared}
testdata/generate --seed 5 --reports 200 --output "$tmp/archive" || exit 1
inputs=("$tmp/archive" testdata/reports)
[ -d "$shared/seeds" ] && inputs+=("$shared/seeds")
[ -d "$shared/corpus" ] && inputs+=("$shared/corpus")

undo() {
    decode --ledger "$tmp/ledger" --rejects "$tmp/rejects" "$@" "${inputs[@]}" >"$tmp/repaired" 2>"$tmp/messages"
    [ $? -le 1 ] || { cat "$tmp/messages"; return 1; }
    decode --no-repair --rejects "$tmp/rejects" "$@" "${inputs[@]}" 2>/dev/null | cut -f 2,6 >"$tmp/damaged"
    python3 - "$tmp/ledger" "$tmp/repaired" "$tmp/damaged" <<'END'
import re, sys

def plain(field):
    return re.sub(rb"\\(.)", lambda m: {b"n": b"\n", b"t": b"\t", b"r": b"\r"}.get(m[1], m[1]), field)

ledger = {}
for line in open(sys.argv[1], "rb"):
    doc, at, kind, before, after, how = line.rstrip(b"\n").split(b"\t")
    assert how in (b"proven", b"guessed"), line
    ledger.setdefault(doc, {})[int(at)] = (kind, plain(before), plain(after))
wrong = repairs = 0
for record, damaged in zip(open(sys.argv[2], "rb"), open(sys.argv[3], "rb")):
    doc, source, _, _, notes, text = record.rstrip(b"\n").split(b"\t")
    other, truth = damaged.rstrip(b"\n").split(b"\t")
    assert other == source, (other, source)
    text, done = plain(text), []
    if not re.search(rb"pinyin|resync|mojibake", notes):
        ledger.pop(doc, None) # the same text elsewhere came out of repair
    # From the first to the last: what is in front of each has been undone, so that its offset holds.
    for at in sorted(ledger.get(doc, {})):
        kind, before, after = ledger[doc][at]
        repairs += 1
        if text[at:at + len(after)] != after:
            print("%s: at %d there is no '%s'" % (source.decode(), at, after.decode()[:60]))
            wrong += 1
        text = text[:at] + before + text[at + len(after):]
    if text != plain(truth):
        print("%s: not the text before repair" % source.decode())
        wrong += 1
print("%d repairs undone, %d documents wrong" % (repairs, wrong))
sys.exit(wrong > 0 or repairs < 100)
END
}

undo && undo --no-normalize
