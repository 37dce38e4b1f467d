t2s -c tw2sp
