segment | cut -f 3,5,6,9-12
