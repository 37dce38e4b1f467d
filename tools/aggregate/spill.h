/* spill: groups that no longer fit into memory. Each time the table is full it becomes a run of states (see
 * runs.h); in the end the runs are merged. */
#ifndef AGGREGATE_SPILL_H
#define AGGREGATE_SPILL_H

#include "group.h"
#include "runs.h"
#include "state.h"

struct spill {
    struct runs runs;
    struct state_writer writer;
    struct buf state;
    struct table merged; /* the group that is being merged, if any */
    struct group *group;
    void (*take)(void *ctx, const struct table *t, const struct group *g);
    void *ctx;
};

/* s stays where it is until spill_merge. */
void spill_init(struct spill *s, const struct config *c);

/* Moves all groups of t into a new run; t is empty afterwards. */
void spill_table(struct spill *s, struct table *t);

/* Calls take for each group of all runs, in the order of their keys, and releases everything. */
void spill_merge(struct spill *s, void (*take)(void *ctx, const struct table *t, const struct group *g),
                 void *ctx);

#endif
