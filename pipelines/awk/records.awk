# metric-grep: which tool wrote these records, by the first of them.
BEGIN { FS = "\t" }
/^#/ { next }
length($1) != 16 || $1 ~ /[^0-9a-f]/ { exit }
NF == 6 { print "decode"; exit }
$3 == "" || $4 == "" || $3 $4 ~ /[^0-9]/ { exit }
NF == 12 { print "segment" }
NF == 21 { print "extract-metrics" }
{ exit }
