# 重点工作 in a summary are what was done, where plans have a heading of their own; else they are to do.
segment | cut -f 2-3,6,9-
