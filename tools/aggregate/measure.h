/* measure: what one record adds to its group. */
#ifndef AGGREGATE_MEASURE_H
#define AGGREGATE_MEASURE_H

#include "group.h"
#include "schema.h"

struct measure {
    enum coverage kind;   /* up to REPEAT */
    unsigned found;       /* bit k: also of enum coverage k, after REPEAT */
    struct decimal value; /* of EXACT and BOUNDED */
};

/* Works out what the record with these fields says. Returns NULL, or why it is no record. */
const char *measure_make(struct measure *m, const struct config *c, const struct schema *s,
                         const struct span *field);

/* Parses a plain decimal of at most 36 digits. */
bool measure_number(struct span s, struct decimal *d);

/* The same as dec_compare, at once for the numbers that reports have: of 18 digits or so. */
int measure_compare(struct decimal a, struct decimal b);

#endif
