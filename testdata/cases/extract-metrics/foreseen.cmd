# 预计2013年, with a list behind: the forecast holds for the sentences that go on with the list, up to one that counts
# nothing or names a time.
decode | segment | extract-metrics | cut -f 7,9,11,12,21
