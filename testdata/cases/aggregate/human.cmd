# Numbers with 万, 亿, 万亿 to four digits; strings in JSON.
cases/aggregate/records >$TMP/records <<E
a 2015 = 970000000 970000000 CNY
b 2015 = 99999999 99999999 CNY
c 2015 = 12345.678 12345.678 CNY
d 2015 = 9999.5 9999.5 CNY
e 2015 = -1234567890123456 -1234567890123456 CNY
f 2015 = 0.000123456 0.000123456 CNY
E
aggregate --by indicator --human --stat sum --format tsv $TMP/records | cut -f 1-3
aggregate --by indicator --human --stat sum --format jsonl $TMP/records | head -n 1
