segment --words --keep-numbers | cut -f 5,12
