# 2006年工作 under a title of 2005 is what is planned, so the title bears the year that was looked back on.
segment | cut -f 5,9-
