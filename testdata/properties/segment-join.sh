#!/usr/bin/env bash
# The text fields of a document's segments, joined, are its text: nothing is dropped, doubled or moved, whatever the options.
set -u -o pipefail
cd "$(dirname "$0")/../.." || exit 2
. testdata/properties/chain

reports=200
[ -n "${LONG:-}" ] && reports=3000
{
    testdata/generate --seed 6 --reports $reports --records | t2s
    testdata/generate --seed 7 --reports 50 --clean --records
    # What a generator does not think of.
    printf '%s\tlines\t\tUTF-8\t\t%s\n' 0000000000000001 '一、标题\n\n（\n一）科技\n，工作 \n\n  。\n1.\n2\n）\n“开\nab\ncd\n</p></p>\n科技。</p> <br/>' \
        0000000000000002 '\\n\t制表\t1\t2\n\\\\\n\r\n　全角　\n' 0000000000000003 '。。！！”）\n（（（。））“。' 0000000000000004 '' \
        0000000000000005 '\n\n \n' 0000000000000006 '.大力\n4.科技。工作。\n.大力开展。好。\n7.工作。好。' \
        0000000000000007 '篇一\n篇二\n科技。\n篇三' 0000000000000009 '<p> <b>科技</b> 工作<br/>好<a<br>。</p>x();\n达到1.2，共3\n万元。\n<p\n<p>\n，好<<>\n一 甲\n二 乙\nx();。' \
        0000000000000008 '表1 产量\n单位：吨\n名 量\n甲 1\n乙 2\n丙 3'
} >"$tmp/documents" || exit 1
if [ -d ../shared/seeds ]; then
    decode ../shared/seeds ../shared/corpus 2>/dev/null | t2s >>"$tmp/documents"
fi

# plain: document, source and text without blanks and line ends, which may go.
plain() { awk -F '\t' -v OFS='\t' '{ gsub(/\\[ntr]|[ \t]|　| |﻿/, "", $3); print }'; }

cut -f 1,2,6 "$tmp/documents" | plain >"$tmp/wanted"
for options in '' --clauses; do
    # shellcheck disable=SC2086 # no option is no word
    segment $options <"$tmp/documents" >"$tmp/segments" || exit 1
    cut -f "$(columns segment doc,source,text)" "$tmp/segments" |
        awk -F '\t' -v OFS='\t' '
            $1 FS $2 != doc { if (NR > 1) print doc, text; doc = $1 FS $2; text = "" }
            { text = text $3 }
            END { print doc, text }' | plain >"$tmp/got"
    awk -F '\t' '$3 != ""' "$tmp/wanted" | diff - "$tmp/got" >"$tmp/differences" ||
        { echo "segment $options: the text changes"; cut -c 1-300 "$tmp/differences" | head -6; exit 1; }
    echo "segment $options: $(wc -l <"$tmp/got") documents as they were"
    # Numbers 1, 2, 3 within each document.
    awk -F '\t' '$1 FS $2 != doc { n = 0; doc = $1 FS $2 } $4 != ++n { print "segment numbers: " $0; exit 1 }' "$tmp/segments" || exit 1
done
