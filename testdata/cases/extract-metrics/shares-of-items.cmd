# Items of a list have a share each, and a share that goes on has the same whole
extract-metrics | cut -f 1,7,8,9,11-12,17,21
