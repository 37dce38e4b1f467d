segment | cut -f 5,12
