# What is no metric record, or states what is no number, goes to the rejects.
cases/panel/records >$TMP/records <<R
浙江省 target 2014 ~ 8 8
浙江省 target 2014 = x x
浙江省 target 2014 ! 8 8
浙江省 target 2014 = 8 8 seg=a
浙江省 target 2014 = 8 8 report_period=20|14
R
{ cat $TMP/records; echo short; } | panel --format tsv --rejects $TMP/rejects | cut -f 1,9-12
cut -f 4,17,18,22 $TMP/rejects
