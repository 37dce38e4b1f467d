# What is no quantity: dates, durations, ordinals, names, codes, markers, vague ones.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 13-16,21
