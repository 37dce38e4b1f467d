# Keys are compared field by field: "a" comes before "a!" in the first field, whatever the second says.
printf 'a\tz\t1\na!\tb\t2\n' | aggregate --sorted --columns-in k,l,v --key k,l --value-col v --stat sum
printf 'a!\tb\t2\na\tz\t1\n' | aggregate --columns-in k,l,v --key k,l --value-col v --stat sum
