segment --clauses | cut -f 11
