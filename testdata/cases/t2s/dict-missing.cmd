t2s --dict=missing/file
