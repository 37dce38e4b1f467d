t2s -c auto
