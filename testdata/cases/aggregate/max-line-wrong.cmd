# A limit is a number of bytes, and not none.
aggregate --max-line=0 </dev/null || aggregate --max-line=1X </dev/null
