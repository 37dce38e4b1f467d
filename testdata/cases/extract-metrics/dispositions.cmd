# Verbs that dispose of what was counted before, numbers after 伍, ranks that a change begins with, lists of growth
extract-metrics | cut -f 1,7,8,9,11-12,17,21
