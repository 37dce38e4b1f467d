segment | cut -f 5-7,11,12
