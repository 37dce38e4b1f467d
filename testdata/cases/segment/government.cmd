segment | cut -f 5,6,9-
