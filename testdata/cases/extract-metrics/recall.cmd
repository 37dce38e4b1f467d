# What stands without its noun: after 分别 the quantities before, a change the one of its unit, 占比 and 完成目标 the last.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7-9,11-12,16,20,21
