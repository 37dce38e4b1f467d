/* behind: what stands behind a number in its clause: the noun phrase that it counts, its verb, its goal. */
#ifndef EXTRACT_BEHIND_H
#define EXTRACT_BEHIND_H

#include "clause.h"

/* True when the token only joins two things: 、 和 及. */
bool behind_joins(const struct token *t, struct span text);

/* Completes the clause of the quantity at token k, of this unit, of which the words before it are read. */
void behind_read(const struct scan *s, struct span text, size_t k, struct clause *c, const struct unit *unit);

/* 连跨2千亿元、3千亿元台阶: whether the quantity at token k, or the row that it begins, is one of steps that
 * were reached. */
bool behind_steps(const struct scan *s, struct span text, size_t k);

#endif
