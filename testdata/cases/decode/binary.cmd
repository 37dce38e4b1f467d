# What is no text is rejected with its kind named.
printf "\\211PNG\\r\\n" >$TMP/a; printf "%%PDF-1.4" >$TMP/b; printf "\\320\\317\\021\\340\\241" >$TMP/c
head -c 1000 /dev/zero >$TMP/d; printf "是文本" >$TMP/e
decode --rejects $TMP/rejects $TMP/a $TMP/b $TMP/c $TMP/d $TMP/e | cut -f 2,6
cat $TMP/rejects
