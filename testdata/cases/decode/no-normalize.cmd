# --no-normalize leaves them all, but lines end in LF.
decode --no-normalize | cut -f 6
