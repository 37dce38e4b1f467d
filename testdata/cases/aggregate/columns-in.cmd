# A table without a header; lines of another width and values that are no numbers are rejected.
printf 'a\t1\nb\nb\t2\tx\nb\t\nb\tx\na\t-0.5\n' |
    aggregate --columns-in k,v --key k --value-col v --stat n,sum,median
