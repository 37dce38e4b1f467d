# Nothing in: a header and no rows, whatever the format.
for f in csv tsv jsonl md table; do aggregate --stat n --format $f </dev/null; done
aggregate --partial </dev/null
