# A number counts who has what is named: of that it is no amount
extract-metrics | cut -f 1,7,8,9,11-12,17,21
