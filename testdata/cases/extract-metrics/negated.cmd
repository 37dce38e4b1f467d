# What is not done to people names them, and no indicator of what is; how long a rank was held is no name.
extract-metrics | cut -f 1,6-10,11,12,14,21
