# Steps that were reached are no amounts of a year, and how many there were is no number.
segment | extract-metrics | cut -f 7,9,13-15,21
