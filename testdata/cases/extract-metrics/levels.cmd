# Which words say the level of a thing, and which are only part of a name, a place or somebody's money.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,8,17,21
