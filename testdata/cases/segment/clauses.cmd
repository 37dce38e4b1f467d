segment --clauses | cut -f 12
