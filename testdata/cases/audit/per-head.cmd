# What there is for each person, the whole and the people: it fits, and with a digit lost.
audit | cut -f 2,4-
