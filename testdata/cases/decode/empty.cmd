# An empty file is a document too.
: >$TMP/nothing
decode $TMP/nothing
