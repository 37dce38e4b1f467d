# UTF-16 with a mark, both byte orders, and without one; UTF-32 with a mark.
printf "\\377\\376" >$TMP/le; printf "科技\n" | iconv -f UTF-8 -t UTF-16LE >>$TMP/le
printf "\\376\\377" >$TMP/be; printf "科技\n" | iconv -f UTF-8 -t UTF-16BE >>$TMP/be
printf "科技局 2020\n" | iconv -f UTF-8 -t UTF-16LE >$TMP/plain-le
printf "科技局 2020\n" | iconv -f UTF-8 -t UTF-16BE >$TMP/plain-be
printf "\\377\\376\\0\\0" >$TMP/wide; printf "科技\n" | iconv -f UTF-8 -t UTF-32LE >>$TMP/wide
decode $TMP/le $TMP/be $TMP/plain-le $TMP/plain-be $TMP/wide | cut -f 2,4,6
