# What cannot be known is said: statements that differ, a later report that says otherwise, an aim without a number, a
# value from elsewhere because the report is not there.
cases/panel/records >$TMP/records <<R
甲省 target 2010 = 8 8
浙江省 target 2010 = 8 8
浙江省 target 2010 = 10 10
浙江省 actual 2010 = 11.9 11.9
浙江省 actual 2010 = 12.2 12.2 report_period=2013
浙江省 target 2011 >= - - flags=masked
浙江省 actual 2012 = 9 9 report_period=2014
浙江省 actual 2013 = 9 9
R
panel --format tsv $TMP/records | cut -f 1,9-12,14,16-18,20,24,26,27
panel --format tsv --vintages $TMP/records | cut -f 1,9-16
