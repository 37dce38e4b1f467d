# What is ranked stands before the word of ranking, however far that is from 第x位; 西部 is a region.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,9,15,16,18,19
