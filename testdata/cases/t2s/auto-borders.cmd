t2s
