#!/usr/bin/env bash
# audit: documents in another order give the same checks; with --annotate every line in is a line out that differs in its flags
# only, and the flags say what the checks say.
set -u
PATH=$BUILD/bin:$PATH
tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT

"$BUILD/generate" --reports "${LONG:+20}400" --seed 7 --records >"$tmp/documents" || exit 2
segment "$tmp/documents" >"$tmp/segments" && extract-metrics "$tmp/segments" >"$tmp/metrics" || exit 2
audit --segments "$tmp/segments" "$tmp/metrics" >"$tmp/whole" || exit 2
[ "$(wc -l <"$tmp/whole")" -gt 100 ] || { echo "no checks"; exit 1; }

# The documents backwards, each with its own lines in their order.
tac "$tmp/documents" >"$tmp/backwards"
segment "$tmp/backwards" >"$tmp/segments2" && extract-metrics "$tmp/segments2" >"$tmp/metrics2" || exit 2
audit --segments "$tmp/segments2" "$tmp/metrics2" >"$tmp/other" || exit 2
cmp <(sort "$tmp/whole") <(sort "$tmp/other") || { echo "another order of documents gives other checks"; exit 1; }

# In pieces that end between documents, too, but for what goes over reports.
within() { awk -F '\t' '$6 !~ /^(series|unit|target|ranks|places)$/' | sort; }
half=$(($(wc -l <"$tmp/documents") / 2))
for part in "+$((half + 1))" "-$half"; do
    case $part in +*) tail -n "$part" "$tmp/documents" ;; *) head -n "${part#-}" "$tmp/documents" ;; esac | segment | extract-metrics | audit
done | within | cmp - <(audit "$tmp/metrics" | within) || { echo "pieces give other checks"; exit 1; }

audit --annotate "$tmp/metrics" >"$tmp/flagged" || exit 2

# What goes over reports is made of the figures of all pieces, and the flags of both are those of the whole.
for part in 1 2; do
    [ $part = 1 ] && head -n "$half" "$tmp/documents" >"$tmp/$part" || tail -n "+$((half + 1))" "$tmp/documents" >"$tmp/$part"
    segment "$tmp/$part" >"$tmp/$part.segments" && extract-metrics "$tmp/$part.segments" |
        audit --annotate --checks "$tmp/$part.checks" --figures "$tmp/$part.figures" --segments "$tmp/$part.segments" >"$tmp/$part.metrics" || exit 2
done
audit --over-reports --annotate --checks "$tmp/over.checks" "$tmp"/[12].figures >"$tmp/over" || exit 2
cmp "$tmp/whole" <(cat "$tmp"/[12].checks "$tmp/over.checks") || { echo "parts and what goes over them: other checks"; exit 1; }
at=$(audit --annotate -H </dev/null | tr '\t' '\n' | grep -n -x flags | cut -d : -f 1)
cat "$tmp"/[12].metrics | awk -v at="$at" -f pipelines/awk/add-flags.awk "$tmp/over" - | cmp - "$tmp/flagged" ||
    { echo "parts and what goes over them: other flags"; exit 1; }
[ -s "$tmp/over.checks" ] || { echo "nothing goes over reports"; exit 1; }

cmp <(cut -f 1-19,21 "$tmp/metrics") <(cut -f 1-19,21 "$tmp/flagged") || { echo "--annotate changes records"; exit 1; }
cmp "$tmp/metrics" <(sed -E 's/,?checked(,conflict)?(\t[^\t]*)$/\2/' "$tmp/flagged") || { echo "--annotate adds something else"; exit 1; }
cmp <(audit "$tmp/metrics" | within | awk -F '\t' '$7 != "untestable" { print $1, $2, $4, $5 }' | sort -u) \
    <(awk -F '\t' 'NR == FNR { flagged[$1 " " $2 " " $4 " " $5] = $20 ~ /checked/; next }
        $7 != "untestable" && flagged[$1 " " $2 " " $4 " " $5] { print $1, $2, $4, $5 }' "$tmp/flagged" <(audit "$tmp/metrics" | within) | sort -u) ||
    { echo "what was checked is not flagged"; exit 1; }
