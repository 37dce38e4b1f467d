# A file that goes on in another charset: each piece is read as what it is; a lost byte is no such piece.
printf '2019年工作总结\n全年新增企业35家，比上年增长12%%。\n' >$TMP/u
printf '2020年工作总结\n全年新增企业48家，比上年增长9%%。' | iconv -f UTF-8 -t GB18030 >$TMP/g
printf '2021年工作總結\n全年新增企業51家，比上年增長6%%。\n' | iconv -f UTF-8 -t BIG5 >$TMP/b
cat $TMP/g $TMP/u | decode | cut -f 4-
cat $TMP/u $TMP/g | decode | cut -f 4-
cat $TMP/u $TMP/g $TMP/u | decode | cut -f 4-
cat $TMP/b $TMP/u | decode | cut -f 4-
{ cat $TMP/u; printf '\345\271'; cat $TMP/u; } | decode | cut -f 4-
