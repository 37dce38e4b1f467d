# What is done, told by the subject of a title; reports that were given to a congress early in a year.
segment
