# The names of the columns.
decode --columns
