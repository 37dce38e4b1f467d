segment | cut -f 3,5,6,8-11
