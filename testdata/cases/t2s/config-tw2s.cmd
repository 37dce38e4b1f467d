t2s -c tw2s
