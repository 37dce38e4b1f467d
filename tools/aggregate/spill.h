/* spill: groups that no longer fit into memory. Each time the table is full it becomes a run, a temporary
 * file of states in the order of their keys; in the end the runs are merged. Runs of one size are merged into
 * a larger one when there are SPILL_FAN of them, so that files stay few and each state is rewritten seldom.
 */
#ifndef AGGREGATE_SPILL_H
#define AGGREGATE_SPILL_H

#include "group.h"
#include "state.h"

enum { SPILL_FAN = 16 };

struct spill {
    const struct config *config;
    struct run *run; /* the oldest first, their sizes falling */
    unsigned runs;
    struct state_writer writer;
    struct buf line;
};

/* Moves all groups of t into a new run in the folder TMPDIR (/tmp if unset); t is empty afterwards. A write
 * that fails ends the process. */
void spill_table(struct spill *s, struct table *t);

/* Calls take for each group of all runs, in the order of their keys, and releases everything. */
void spill_merge(struct spill *s, void (*take)(void *ctx, const struct table *t, const struct group *g),
                 void *ctx);

#endif
