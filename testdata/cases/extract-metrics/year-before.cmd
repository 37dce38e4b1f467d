# Amounts of the year before, which what follows is compared with, and 同期 with the months of the report
extract-metrics | cut -f 1,7,8,9,11-12,17,21
