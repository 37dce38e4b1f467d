/* emit: metric records. */
#ifndef EXTRACT_EMIT_H
#define EXTRACT_EMIT_H

#include "fact.h"

/* Begins x->out.table, whose options are set. */
void emit_begin(struct extract *x);

/* Writes the record of f, which segment r states; marks it when the report stated the same before. */
void emit_fact(struct extract *x, const struct rec *r, const struct fact *f);

/* Keeps a fact to be written with the next ones of the segment: the code that writes is as large as the code
 * that judges, and the two would push each other out of the cache at every quantity. */
void emit_later(struct extract *x, const struct rec *r, const struct fact *f);

/* Writes the facts kept. Call it before x->words is emptied. */
void emit_waiting(struct extract *x, const struct rec *r);

#endif
