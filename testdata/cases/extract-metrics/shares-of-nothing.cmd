# A share whose whole is not named keeps its word.
extract-metrics | cut -f 1,6-11,13-14,17-18,21
