# A table of Windows: byte order mark, CR LF.
printf '\357\273\277k\tv\r\na\t1\r\n#b\t2\r\n' | aggregate --header-in --key k --value-col v --stat sum
