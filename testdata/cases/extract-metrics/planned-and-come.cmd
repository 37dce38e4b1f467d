# What a year came to is no plan, and the half that a report has not got to is one.
extract-metrics | cut -f 1,7,11,12,14,21
