#!/usr/bin/env bash
# The charset of short cuts of real reports, ours and that of uchardet, enca and chardet, where they are at hand. At every
# length ours must be right as often as each of them, in 97 of 100 cuts of 32 bytes, in 999 of 1000 from 256 bytes on.
# Cuts of GB18030, Big5, EUC-TW and UTF-8 begin at any byte. CUTS: so many of each length and charset (40).
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain
export CUTS=${CUTS:-40}
[ -n "${LONG:-}" ] && CUTS=400

# Reports: the sample corpus where it is at hand, or else generated ones.
corpus=${SHARED:-../shared}/corpus
if [ -d "$corpus" ]; then
    cat "$corpus"/report-*.txt "$corpus"/bulletin-*.txt | tr -d '\r' >"$tmp/text"
else
    testdata/generate --seed 6 --clean --stream >"$tmp/text" || exit 1
fi
opencc -c s2tw -i "$tmp/text" -o "$tmp/traditional" || exit 1
mkdir "$tmp/cuts"
python3 - "$tmp" <<'END' || exit 1
import os, random, subprocess, sys
random.seed(1)
tmp, cuts = sys.argv[1], int(os.environ["CUTS"])
text = open(tmp + "/text", encoding="utf-8").read()
traditional = open(tmp + "/traditional", encoding="utf-8").read()

def iconv(charset):
    return lambda s: subprocess.run(["iconv", "-c", "-f", "UTF-8", "-t", charset], input=s.encode(),
                                    stdout=subprocess.PIPE).stdout

def codec(name):
    return lambda s: s.encode(name, "ignore")

charsets = [ # name, text, encoder, unit of a cut's beginning in the encoded text (0: in the text)
    ("UTF-8", text, codec("utf-8"), 1), ("GB18030", text, codec("gb18030"), 1),
    ("GB18030", traditional, codec("gb18030"), 1), ("Big5", traditional, codec("big5"), 1),
    ("EUC-TW", traditional, iconv("EUC-TW"), 1), ("UTF-16LE", text, codec("utf-16-le"), 2),
    ("UTF-16BE", traditional, codec("utf-16-be"), 2), ("UTF-16LE", text, lambda s: b"\xff\xfe" + s.encode("utf-16-le"), 0),
    ("UTF-32LE", text, codec("utf-32-le"), 4), ("UTF-32BE", text, codec("utf-32-be"), 4),
    ("HZ-GB-2312", text, codec("hz"), 0), ("ISO-2022-CN", text, iconv("ISO-2022-CN"), 0)]
for number, (name, source, encode, unit) in enumerate(charsets):
    whole = encode(source) if unit else b""
    for size in (16, 32, 64, 256, 1024, 4096):
        done = 0
        while done < (cuts if size < 4096 else max(cuts // 4, 10)):
            if unit:
                at = random.randrange((len(whole) - size) // unit) * unit
                cut = whole[at:at + size]
            else:
                at = random.randrange(len(source) - size)
                cut = encode(source[at:at + size])[:size]
            try:
                if name in ("HZ-GB-2312", "ISO-2022-CN") and b"~{" not in cut and b"\x1b$" not in cut:
                    continue # nothing but ASCII
                if name != "UTF-8" and unit == 1 and max(cut) < 0x80:
                    continue
            except ValueError:
                continue
            done += 1
            open("%s/cuts/%04d.%s.%02d.%04d" % (tmp, size, name, number, done), "wb").write(cut)
END
cd "$tmp/cuts" || exit 2
decode --no-repair . | cut -f 2,4 | sed 's|^\./||' >"$tmp/ours"
[ "$(wc -l <"$tmp/ours")" = "$(find . -type f | wc -l)" ] || { echo "not every cut is a document"; exit 1; }
programs="$tmp/ours"
if command -v uchardet >/dev/null; then
    find . -type f -printf '%P\n' | xargs -d '\n' uchardet | sed 's/: /\t/' >"$tmp/uchardet"
    programs+=" $tmp/uchardet"
fi
if command -v enca >/dev/null; then
    find . -type f -printf '%P\n' | xargs -d '\n' enca -L zh -m | sed 's/: /\t/' >"$tmp/enca"
    programs+=" $tmp/enca"
fi
# Debian's package belongs to Debian's python.
python=python3
[ -x /usr/bin/python3 ] && python=/usr/bin/python3
if $python -c 'import chardet' 2>/dev/null; then
    $python -c '
import chardet, os
for name in sorted(os.listdir(".")):
    print(name, chardet.detect(open(name, "rb").read())["encoding"], sep="\t")' >"$tmp/chardet"
    programs+=" $tmp/chardet"
fi
# shellcheck disable=SC2086 # names without blanks
awk -F '\t' '
function family(s) {
    s = toupper(s)
    if (s ~ /^(GB2312|GBK|GB18030|EUC-CN|HZ8|CP936)/) return "GB18030"
    if (s ~ /^(BIG5|CP950)/) return "BIG5"
    if (s ~ /^HZ/) return "HZ-GB-2312"
    if (s ~ /^(ISO-10646-UCS-2|UCS-2)/) return "UTF-16"
    if (s ~ /^UTF-8-SIG/) return "UTF-8"
    return s
}
{
    program = FILENAME; sub(/.*\//, "", program)
    split($1, part, ".")
    wanted = family(part[2]); got = family($2)
    good = got == wanted || (got == "UTF-16" && wanted ~ /^UTF-16/) || (got == "UTF-32" && wanted ~ /^UTF-32/)
    key = program SUBSEP part[1]
    right[key] += good; all[key]++
    line = sprintf("%-12s %s", wanted, part[1])
    one[program SUBSEP line] += good; of[program SUBSEP line]++
    lines[line]; programs[program]; sizes[part[1]]
}
function row(title, a, b, key,    p, s) {
    s = sprintf("%-18s", title)
    for (p = 1; p <= n; p++)
        s = s sprintf("%10s", order[p] in programs ? sprintf("%.2f", 100 * a[order[p] SUBSEP key] / b[order[p] SUBSEP key]) : "-")
    print s
}
END {
    n = split("ours uchardet enca chardet", order, " ")
    printf "%-18s%10s%10s%10s%10s\n", "% right, bytes", "ours", "uchardet", "enca", "chardet"
    for (line in lines) sorted[++m] = line
    for (i = 2; i <= m; i++)
        for (j = i; j > 1 && sorted[j - 1] > sorted[j]; j--) { t = sorted[j]; sorted[j] = sorted[j - 1]; sorted[j - 1] = t }
    for (i = 1; i <= m; i++) row(sorted[i], one, of, sorted[i])
    k = split("0016 0032 0064 0256 1024 4096", size, " ")
    for (i = 1; i <= k; i++) {
        row("all          " size[i], right, all, size[i])
        ours = right["ours" SUBSEP size[i]]; total = all["ours" SUBSEP size[i]]
        for (p = 2; p <= n; p++)
            if (right[order[p] SUBSEP size[i]] > ours) { print "  fewer than " order[p]; bad = 1 }
        if (ours < total * (size[i] >= 256 ? 0.999 : size[i] >= 32 ? 0.97 : 0)) { print "  too few"; bad = 1 }
    }
    exit bad
}' $programs
