# A heading with its paragraph on the same line opens the plans of a report, where both speak of them; “两个确保” is a name
# and no aim.
segment | cut -f 1,5,9,11,12
