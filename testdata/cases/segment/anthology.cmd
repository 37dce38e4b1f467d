segment | cut -f 3,5,9-
