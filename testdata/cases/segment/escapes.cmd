segment | cut -f 4,5,12
