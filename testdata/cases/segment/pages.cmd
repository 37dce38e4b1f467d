segment | cut -f 5,6,8-11
