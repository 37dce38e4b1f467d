# A part of the place, or a division of it, that the sentence names.
extract-metrics | cut -f 1,7,18,21
