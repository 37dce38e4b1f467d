segment | cut -f 5,9,11
