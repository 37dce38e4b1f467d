# What people are helped to do
extract-metrics | cut -f 1,7,8,9,11-12,17,21
