# Problems that the report before admits, in the same document, say nothing of this one.
decode - | segment | cut -f 3,5,6,11,12
