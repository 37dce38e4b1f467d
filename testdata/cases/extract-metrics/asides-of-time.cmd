# What it was in another part of the year, and two quarters that are compared with
extract-metrics | cut -f 1,7,8,9,11-12,17,21
