segment | cut -f 5-7,10,11
