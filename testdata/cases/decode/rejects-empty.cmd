# The rejects file is there even if nothing was rejected.
echo 旧 >$TMP/rejects
printf "文" | decode --rejects $TMP/rejects | cut -f 6
wc -c <$TMP/rejects
