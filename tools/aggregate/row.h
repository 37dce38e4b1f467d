/* row: the figures of one group, ready to be written. */
#ifndef AGGREGATE_ROW_H
#define AGGREGATE_ROW_H

#include "group.h"

struct cell {
    bool set; /* a mean of nothing is not */
    struct big number;
};

/* Fields of a key are still escaped. */
struct row {
    struct span key;   /* fields joined by TAB */
    struct cell *cell; /* config->stats of them */
    uint64_t count[COVERAGES];
    const struct cites *cites; /* NULL when there are none */
};

/* What row_make works with from group to group. */
struct row_maker {
    const struct config *config;
    struct cell *cell;
    struct values_sorted values;
    bool sums;                 /* sums are wanted, but none of several rates: see rates.h */
    bool no_sum;               /* of the group in hand */
    uint64_t summed, unsummed; /* groups with a sum, and without one because rates do not add up */
};

void row_maker_init(struct row_maker *m, const struct config *c);
void row_maker_free(struct row_maker *m);

/* Works out the figures of g. The row points into the group and into m, until the next call. */
struct row row_make(struct row_maker *m, const struct table *t, const struct group *g);

#endif
