t2s -c t2tw
