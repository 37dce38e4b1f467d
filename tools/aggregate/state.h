/* state: a group as text, so that partial results can be kept, sent and merged. It holds what the wanted
 * statistics need and nothing else, and is the same whatever order the records came in:
 *
 *   counts=12,0,0,1,0,0;sum=970;min=1;max=300;docs=0123456789abcdef;values=1,1,2;
 *
 * In names and ids, bytes that would end something are written %HH. */
#ifndef AGGREGATE_STATE_H
#define AGGREGATE_STATE_H

#include "group.h"
#include "mem.h"

/* Appends what states of another version or with other options do not begin with: "aggregate-2;by=...;". */
void state_signature(struct buf *b, const struct config *c);

/* What state_write works with from group to group; all zero is ready. */
struct state_writer {
    struct values_sorted values;
    struct span *id;
    size_t id_cap;
};

/* Appends g's state. The group's id sets are settled by that. */
void state_write(struct state_writer *w, struct buf *b, const struct table *t, const struct group *g);

void state_writer_free(struct state_writer *w);

/* Returns NULL, or why the text is no state of a group with these options. */
const char *state_check(const struct table *t, struct span text);

/* Adds a state that state_check has passed to g. */
void state_merge(struct table *t, struct group *g, struct span text);

#endif
