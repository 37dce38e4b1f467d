# A cut member gives the text up to there, a note, and status 1.
i=0
while [ $i -lt 4000 ]; do echo "第$i项"; i=$((i+1)); done | gzip | head -c 6000 >$TMP/a.gz
st=0
decode $TMP/a.gz >$TMP/out || st=$?
cut -f 5 $TMP/out
cut -f 6 $TMP/out | cut -c 1-30
exit $st
