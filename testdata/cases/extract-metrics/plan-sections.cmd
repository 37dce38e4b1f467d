# A part that plans several years: headings in it without a time are of these years, until the report's own year is named or
# the part ends; a plan is named by its heading, but not for its first year's work.
extract-metrics | cut -f 1,4,7,11,12,21
