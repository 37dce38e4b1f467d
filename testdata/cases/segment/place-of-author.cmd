segment | cut -f 5,9,10,12
