/* group_writer: finished groups, which come in the order of their keys, to the table or to the stream of
 * states. */
#ifndef AGGREGATE_GROUP_WRITER_H
#define AGGREGATE_GROUP_WRITER_H

#include "sheet.h"
#include "state.h"

struct group_writer;

/* header says that a stream of states begins with a line of column names. */
struct group_writer *group_writer_new(const struct config *c, bool header, struct out *o);

void group_writer_add(struct group_writer *w, const struct table *t, const struct group *g);

/* Writes what is left and frees w. */
void group_writer_end(struct group_writer *w);

#endif
