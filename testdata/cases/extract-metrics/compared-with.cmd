# What is joined to a growth is compared with the same year, and counts as its list does; 与2007年相比 says with what, too.
segment | extract-metrics | cut -f 7,9-15,20,21
