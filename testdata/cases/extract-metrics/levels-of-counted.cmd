# How large they are says which of those counted before
extract-metrics | cut -f 1,7,8,9,11-12,17,21
