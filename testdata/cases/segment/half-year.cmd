segment | cut -f 6,9-
