# What a year to come opens with its tasks is a plan; shares above a bound, in a summary, are none.
segment | cut -f 6,9-
