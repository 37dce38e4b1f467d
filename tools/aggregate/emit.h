/* emit: finished groups, which come in the order of their keys, to the table or to the stream of states. */
#ifndef AGGREGATE_EMIT_H
#define AGGREGATE_EMIT_H

#include "sheet.h"
#include "state.h"

struct emitter;

/* header says that a stream of states begins with a line of column names. */
struct emitter *emit_new(const struct config *c, bool header, struct out *o);

void emit_group(struct emitter *e, const struct table *t, const struct group *g);

/* Writes what is left and frees e. */
void emit_end(struct emitter *e);

#endif
