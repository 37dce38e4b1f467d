# What a number measures tells names apart: what is done to people, what grows, what a whole is, what is in brackets.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 6,7,9,21
