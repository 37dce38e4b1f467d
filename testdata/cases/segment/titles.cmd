# Titles with a tail, glued to the text, repeated after what a site wrote; text that says itself what it reports on
segment | cut -f 3,5,6,8,9,11-
