# Parts and their wholes: one that is more than its whole, lists that are exhaustive, shares, three sectors.
audit | cut -f 4-
