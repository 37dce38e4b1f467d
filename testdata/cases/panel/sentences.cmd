# The sentences that targets and results stand in; a segment that is not there leaves its column empty.
cases/panel/records >$TMP/records <<R
浙江省 target 2014 ~ 8 8 seg=2
浙江省 actual 2014 = 7.6 7.6 seg=1
浙江省 target 2013 = 9 9 seg=7
R
segments() { printf "0\t$1\t1\t$2\tsentence\t\t\tgovernment\t2014\t浙江省\t\t$3\n"; }
{
    segments 2014/浙江省.txt 2 '今年生产总值增长8%%左右。'
    segments 2015/浙江省.txt 1 '“全省”生产总值\\\\n增长7.6%%。'
    echo '# a comment'
} >$TMP/segments
panel --sentences $TMP/segments --format tsv $TMP/records | cut -f 1,9,11,17,24,28-
echo short >>$TMP/segments
panel --sentences $TMP/segments $TMP/records >/dev/null || echo $?
panel --sentences $TMP/none $TMP/records || echo $?
