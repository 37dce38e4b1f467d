# A name in GBK is written in UTF-8.
printf "文" >"$TMP/$(printf "年度工作总结.txt" | iconv -f UTF-8 -t GBK)"
decode $TMP | cut -f 2,6
