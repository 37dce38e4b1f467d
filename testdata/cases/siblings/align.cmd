# The figures by which copies differ, each with its place in both, and what stands around it.
mkdir $TMP/in
cases/siblings/text >$TMP/in/a
cases/siblings/text | sed 's/35家/53家/; s/58项/5项/; s/327/3xx/; s/2360/2,360/' >$TMP/in/b
cd $TMP/in
decode . | siblings --align -H
