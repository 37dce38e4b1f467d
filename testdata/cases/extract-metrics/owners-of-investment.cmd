# What a project completes is its investment; the verb is no part of the label.
extract-metrics | cut -f 1,6-10,11,12,14,15,16,18,21
