/* cite: the first places of a group's records, in the order of source, report and segment. */
#ifndef AGGREGATE_CITE_H
#define AGGREGATE_CITE_H

#include <stddef.h>

#include "mem.h"

/* All zero is empty. */
struct cites {
    struct span *place; /* "source:report:seg" in ascending order, owned */
    unsigned n;
};

/* Adds the place unless it is there or limit smaller ones are. Returns by how many bytes the set has grown.
 */
size_t cite_add(struct cites *c, unsigned limit, struct span place);

void cites_free(struct cites *c);

#endif
