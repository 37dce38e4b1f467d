# 创八年来新高 in a heading says how rare something was, and not of which years what follows is; 今年 under a heading that looks
# back on one year is that year.
extract-metrics | cut -f 1,7,9-12,14,20,21
