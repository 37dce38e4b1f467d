# Growth, shares, what is per head and prices do not add up: of two values the sum is empty, of one it is the value; amounts
# do, and --force insists. Partial results come to the same.
cases/aggregate/records >$TMP/records <<R
gdp 2014 = 8 8 % measure=growth
gdp 2015 = 9 9 % measure=growth
gdp 2015 = 5 5 CNY
gdp 2014 = 7 7 CNY
gdp 2015 = 3 3 rank measure=rank
gdp.per_capita 2014 = 6 6 CNY
gdp.per_capita 2015 = 4 4 CNY
a 2014 = 2 2 CNY/m2
a 2015 = 3 3 CNY/m2
R
aggregate --by indicator --stat n,sum,mean,median --format tsv $TMP/records | cut -f 1-6
aggregate --key indicator,measure --stat sum --format tsv $TMP/records 2>&1 | cut -f 1-3
aggregate --by indicator --stat sum --force --format tsv $TMP/records | cut -f 1-3
aggregate --by indicator --pivot period --format tsv $TMP/records | cut -f 1-4
aggregate --by indicator --stat n,sum --partial $TMP/records | aggregate --by indicator --stat n,sum --merge --format tsv | cut -f 1-4
aggregate --by indicator --top 2:sum --stat sum --format tsv $TMP/records | cut -f 1-3
# who asks for sums is told where no group has one
for m in 'growth' '*'; do
    aggregate --by indicator,measure --where "measure=$m" --stat sum --format tsv $TMP/records 2>&1 >/dev/null && s=0 || s=$?
    echo "status $s"
done
aggregate --by indicator --where measure=growth --stat sum --force --format tsv $TMP/records | cut -f 1-3
