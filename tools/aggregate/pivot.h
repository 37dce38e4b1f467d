/* pivot: a wide table, a column for each value of the key's last field. Which columns there are is known only
 * in the end: the rows are kept as text until then. */
#ifndef AGGREGATE_PIVOT_H
#define AGGREGATE_PIVOT_H

#include "row.h"
#include "tabular.h"

/* What a spreadsheet can show; more of them is a column that was never meant to be pivoted. */
enum { PIVOT_MAX = 16384 };

struct pivot;

struct pivot *pivot_new(const struct config *c);

/* Takes the next group: those that belong into one row come one after the other. */
void pivot_row(struct pivot *p, const struct row *r);

/* Writes the table and frees p. */
void pivot_end(struct pivot *p, struct tabular *w);

#endif
