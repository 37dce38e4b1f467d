# A header may stand after a #, as the tools write it.
printf '#k\tv\na\t1\na\t2\n' | aggregate --header-in --key k --value-col v --stat sum
