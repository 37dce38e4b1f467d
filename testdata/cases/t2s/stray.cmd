# Traditional words that a simplified text has strayed into it; counties that keep 乾. Names stay.
t2s
