t2s -c tw2sp | tr "\\0" @
