# An aim that was missed, and two that were passed, are aims; one that is said to be reached was done.
segment | extract-metrics | cut -f 7,9-15,20,21
