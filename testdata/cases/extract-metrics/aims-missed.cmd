# An aim that was missed, and two that were passed, are aims; so is one that was reached where the outcome is told before.
segment | extract-metrics | cut -f 7,9-15,20,21
