# Budgets: 预期完成 aims at what its noun names; the budget and the accounts of last year are only compared with.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6,7,9,11,21
