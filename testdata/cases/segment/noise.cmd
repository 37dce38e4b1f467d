segment | cut -f 5,11
