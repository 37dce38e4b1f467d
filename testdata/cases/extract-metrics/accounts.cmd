# The words of budgets and their accounts: what budget a share is of, what was carried over, nouns with a verb inside
extract-metrics | cut -f 1,7,8,9,11-12,17,21
