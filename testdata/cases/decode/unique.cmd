# --unique drops repeated texts, whatever charset they came in.
printf "相同的报告内容。" >$TMP/a
iconv -f UTF-8 -t GB18030 $TMP/a >$TMP/b
printf "另一份。" >$TMP/c
decode --unique $TMP/a $TMP/b $TMP/c $TMP/a
