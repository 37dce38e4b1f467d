# The same fact twice in a report is flagged, in another report it is not, nor are masked ones.
for report in 1 1 2; do printf 'd\t-\t%s\t1\tsentence\t\t\t\t2015\t\tdone\t新增高新技术企业35家，引进人才xx名。\n' $report; done |
    extract-metrics | cut -f 3,7,14,20
