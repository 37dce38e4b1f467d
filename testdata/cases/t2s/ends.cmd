t2s -c t2s | od -An -c
