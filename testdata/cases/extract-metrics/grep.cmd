# A line alone, as grep leaves it, still gives its best answer.
printf 'd\ts.txt\t2\t17\tsentence\t1.2\t（二）专利\t\t2015\t\tdone\t申请量256件，增长41%%。\n' | extract-metrics
