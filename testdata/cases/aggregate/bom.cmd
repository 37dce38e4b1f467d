# A byte order mark in front.
cases/aggregate/records <<E | aggregate --by indicator --stat n --bom | od -A n -t x1 | head -n 1
a 2015 = 1 1 家
E
