# Each text once: documents, segments and metrics of copies are left out.
mkdir $TMP/in && cd $TMP/in
"$OLDPWD"/cases/siblings/text >a
sed 's/35家/53家/' a >b
sed -n 3,9p a >c
echo 全年新增企业7家。 >d
decode . >../documents && segment ../documents >../segments && extract-metrics ../segments >../metrics
siblings ../documents >../table; cut -f 2,4 ../table
for f in documents segments metrics; do siblings --once=../table ../$f | cut -f 2 | uniq; done
echo no record | siblings -v --once=../table --rejects=../rejects || cat ../rejects
