segment | cut -f 5,6,10,11
