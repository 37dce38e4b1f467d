# Completion of what grew last, what audits tell after their year, shares before money
extract-metrics | cut -f 1,7,8,9,11-12,17,21
