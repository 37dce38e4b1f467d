# An empty file is no document but a reject, also in an archive, packed, or with nothing but a byte order mark.
mkdir $TMP/in; cd $TMP/in
: >nothing; printf '\357\273\277' >mark; gzip -c nothing >nothing.gz; echo 有 >text; tar cf a.tar nothing text
decode --rejects ../rejects . >../out || echo $?
cut -f 2,6 ../out; cat ../rejects
# Empty rows and lines are what they are; standard input without anything is nothing to speak of.
printf '一\n\n二\n' | decode --lines | cut -f 2,6
: | decode
# --empty: as documents.
decode --empty . | cut -f 1,2,6
