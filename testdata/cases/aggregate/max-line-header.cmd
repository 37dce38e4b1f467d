# A header longer than --max-line tells nothing.
printf 'k,v%300d\na\t1\n' 0 | aggregate --header-in --key k --value-col v --max-line=200
