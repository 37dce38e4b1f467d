# A table right after another has a heading of its own; the rule under a header of bars does not part it from its rows. Years may be its titles.
segment | cut -f 5,7,12
