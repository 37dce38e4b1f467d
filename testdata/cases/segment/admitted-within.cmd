# Where problems are admitted within a paragraph, and no heading after it says that it plans, the next part is of plans.
decode - | segment | cut -f 5,6,11,12
