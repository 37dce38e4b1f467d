segment | cut -f 5,6,11,12
