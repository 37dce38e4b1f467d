t2s -c hk2s
