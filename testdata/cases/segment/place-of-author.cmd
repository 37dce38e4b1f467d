segment | cut -f 5,8,9,11
