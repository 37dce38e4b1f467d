# Layers of mojibake: UTF-8 read as GBK, GBK and UTF-8 read as Windows-1252, twice over; clean text beside it stays.
printf '文本工作总结，全年专利申请量增长百分之八' >$TMP/a
iconv -f GBK -t UTF-8 $TMP/a >$TMP/gbk
printf '\n全县科技工作总结\n' >>$TMP/gbk
iconv -f UTF-8 -t GBK $TMP/a | iconv -f LATIN1 -t UTF-8 >$TMP/latin
iconv -f LATIN1 -t UTF-8 $TMP/a >$TMP/utf8
iconv -f LATIN1 -t UTF-8 $TMP/utf8 >$TMP/twice
printf 'Ã©lÃ¨ve' >$TMP/french
printf '锟斤拷锟斤拷' >$TMP/lost
decode --ledger $TMP/ledger $TMP/gbk $TMP/latin $TMP/utf8 $TMP/twice $TMP/french $TMP/lost | cut -f 2,4-
cut -f 2,3,5- $TMP/ledger
decode --repair=pinyin,resync $TMP/latin | cut -f 5
decode --repair=pinyi 2>&1 | head -1
