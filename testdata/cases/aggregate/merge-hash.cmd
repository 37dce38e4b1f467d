# A group whose key begins with # is no comment between --partial and --merge; the header of --partial -H is one.
set -- --key k --value-col v --stat n,sum
printf 'k\tv\n#a\t1\n#\t2\nb\t3\n' | aggregate --header-in "$@" --partial -H | aggregate "$@" --merge
