/* top: the rows with the largest figure. It keeps twice as many as are asked for at most. */
#ifndef AGGREGATE_TOP_H
#define AGGREGATE_TOP_H

#include "row.h"
#include "tabular.h"

struct top;

struct top *top_new(size_t limit);

/* Takes a packed row and the figure it is ranked by; one that is not set ranks last. */
void top_row(struct top *t, const struct cell *figure, struct span line);

/* Writes the rows, the largest first, equal ones as they came, and frees t. */
void top_end(struct top *t, struct tabular *w);

#endif
