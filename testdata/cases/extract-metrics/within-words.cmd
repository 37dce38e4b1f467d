# Characters that end or trim a noun phrase mean nothing inside a word: 有机, 技能, 绝对, 被盗, 超预期, 稳增长.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7-9,11,16,21
