segment --dict=missing/words
