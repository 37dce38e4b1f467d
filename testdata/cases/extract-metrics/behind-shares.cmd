# What stands behind a share without a noun is of what the share is of, not of the share.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6,7,9,21
