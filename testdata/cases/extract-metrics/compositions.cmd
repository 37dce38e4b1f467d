# Three parts that make up a whole are ratios in %, flag list; two numbers are a ratio where a word says so, else a time or a score.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tsummary\t2016\t\tdone\t/" | extract-metrics | cut -f 7,8,9,12,14-16,20,21
