segment --words | cut -f 5,12
