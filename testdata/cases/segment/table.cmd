segment | cut -f 5-7,12
