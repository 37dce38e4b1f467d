# What is ranked stands before the word of ranking, however far that is from 第x位; 西部 is a region.
# 前30名 is a rank of at most 30, and the place reached from another one takes its region.
sed "s/^/d\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t/" | extract-metrics | cut -f 7,9,12-17,20,21
