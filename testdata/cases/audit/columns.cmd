# The columns, and a file that is not there.
audit --columns
audit -H </dev/null
audit --annotate -H </dev/null
audit --segments=nowhere </dev/null
