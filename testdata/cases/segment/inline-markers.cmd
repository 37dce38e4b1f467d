# Numbered paragraphs in one line are parted where they count on; 一是 is a heading where it is all of a line above text
segment | cut -f 5,6,11-
