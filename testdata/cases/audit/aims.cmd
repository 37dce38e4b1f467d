# Aims and what was done of them, points called percent, ranks that moved.
audit | cut -f 4-
