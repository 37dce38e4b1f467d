t2s --copy -
