segment --words --dict=missing/words
