# Lines longer than --max-line pass through unchanged and are counted; t2s rejects nothing.
t2s --max-line=100
