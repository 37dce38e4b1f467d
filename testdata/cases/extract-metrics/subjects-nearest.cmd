# What a number without a noun is of: the subject nearest before it; each item of 分别 against one year; years ago.
extract-metrics | cut -f 1,7-12,20,21
