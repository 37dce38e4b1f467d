# A document a row: columns by name or number, line ends in quotes, dates in any form, every charset.
printf 'id,日期,正文\n7,2019/3/5,"第一行\n第二,行"\n8,2019年12月31日,"说""好"""\n9,5 Mar 2019,\n10,x\n' >$TMP/a.csv
decode --csv 正文,日期,id $TMP/a.csv | cut -f 2-
for c in GBK UTF-16 UTF-32LE; do iconv -f UTF-8 -t $c $TMP/a.csv | decode --csv 3 2>/dev/null | cut -f 2-; done
decode --csv 正文,无 $TMP/a.csv
