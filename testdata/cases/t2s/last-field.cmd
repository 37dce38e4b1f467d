t2s -c t2s
