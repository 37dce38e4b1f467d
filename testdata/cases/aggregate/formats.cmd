# All formats: quotes, bars, escapes, Han characters two columns wide.
cases/aggregate/records >$TMP/records <<'E'
甲|乙 2015 = 97000 97000 家
"a",b 2015 = 1 1 <b>&
c\\d 2015 = - - 平方米 flags=masked
tab\tlf\n 2015 = 1 1 个
E
for f in csv tsv jsonl md table; do
    aggregate --format $f --by indicator --stat n,mean --cite 1 $TMP/records
done
