segment | cut -f 5,10,12
