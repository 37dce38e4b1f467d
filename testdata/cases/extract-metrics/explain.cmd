# Why each column is what it is, on standard error.
printf 'd\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t力争高新技术企业突破200家。\n' | extract-metrics --explain
