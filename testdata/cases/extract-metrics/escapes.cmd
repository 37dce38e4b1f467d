# What the text has of TABs and backslashes is no part of a place: records keep their 21 fields.
sed "s/^/d\t-\t1\t1\tsentence\t\t\tother\t2015\t东陵县\tdone\t/" | extract-metrics | awk -F '\t' -v OFS='\t' '{ print NF, $7, $18, $21 }'
