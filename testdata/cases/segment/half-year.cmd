segment | cut -f 6,8-
