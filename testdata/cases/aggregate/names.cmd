# What indicators are called, beside their ids, in each shape; an id that the list does not have is called nothing.
r() { printf '0\ts\t1\t1\t0\t%s\tx\t\tlevel\t\t%s\t%s\t=\t%s\t%s\tCNY\t\t浙江省\t2016\t\tx\n' "$1" "$2" "$3" "$4" "$4"; }
{ r gdp actual 2015 5; r gdp target 2015 4; r my.own actual 2015 3; r trade.exports actual 2016 2; } >$TMP/records
aggregate --names --by indicator --stat sum $TMP/records
aggregate --names --by period,indicator --stat sum --top 1 --format jsonl $TMP/records
aggregate --names --by indicator --pivot period --stat sum --format tsv $TMP/records
aggregate --names --by indicator,place,measure,basis --compare role --stat sum --format tsv $TMP/records
aggregate --names --by period $TMP/records || :
panel --names --indicator gdp --format tsv $TMP/records | cut -f 1-7
panel --names --wide $TMP/records || :
