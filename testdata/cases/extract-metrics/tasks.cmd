# Tasks and their completion over several sentences: a list that goes on, shares of a goal that is not named again, a goal that was set.
extract-metrics | cut -f 7,9,10,11,12,21
