# A second aim for a growth is one of growth; a bracketed marker is no part of the label.
extract-metrics | cut -f 7-12,20-21
