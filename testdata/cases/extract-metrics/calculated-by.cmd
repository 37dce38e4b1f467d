# How something is calculated is no part of its name; market shares and meetings of a whole region are names.
extract-metrics | cut -f 1,6-11,13-14,17-18,21
