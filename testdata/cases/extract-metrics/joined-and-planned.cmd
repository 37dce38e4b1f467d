# What stands after a joined number is of the next one, what is planned of things, parts of a plan, words with 不.
extract-metrics | cut -f 1,7,8,9,11-12,17,21
