# All statistics; 2 and 2.0 are one value.
cases/aggregate/records <<E | aggregate --stat n,docs,reports,sum,mean,min,max,range,stddev,median,p1,p25,p99,distinct --format jsonl
a 2015 = 1 1 家
a 2015 = 2 2 家 report=2
a 2015 = 2.0 2.0 家 doc=2
a 2015 = 10 10 家 doc=2
E
