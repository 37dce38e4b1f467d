# An opening introduces until it counts what was done; tasks that it counts are not done
segment | cut -f 5,6,11-
