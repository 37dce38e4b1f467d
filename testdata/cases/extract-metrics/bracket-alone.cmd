# A bracket that is never closed, with nothing but a blank after it, is no label.
printf 'd\t-\t1\t1\tsentence\t\t\t\t2015\t\tdone\t保护[ 0人，办班（ 3期，城镇登记失业率超过2%%。\n' | extract-metrics | cut -f 7,8,14,21
