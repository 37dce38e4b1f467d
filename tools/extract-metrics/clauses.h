/* clauses: those of all quantities that were scanned at once, read before the first is judged: so the code of
 * each of the two stays in the cache. */
#ifndef EXTRACT_CLAUSES_H
#define EXTRACT_CLAUSES_H

#include "clause.h"

struct clauses {
    struct clause *clause; /* by the index of their quantities */
    size_t cap;
};

/* Describes the clause of every quantity of the scan; what c held before is overwritten. */
void clauses_read(const struct scan *s, struct span text, struct clauses *c);

void clauses_free(struct clauses *c);

#endif
