/* compare: two values of the key's last field in one row, with their difference and their ratio. */
#ifndef AGGREGATE_COMPARE_H
#define AGGREGATE_COMPARE_H

#include "row.h"
#include "tabular.h"

struct compare;

/* Begins the table. w is not owned. */
struct compare *compare_new(const struct config *c, struct tabular *w);

/* Takes the next group: rows that belong together come one after the other. Other values of the last field
 * than the two are left out. */
void compare_row(struct compare *b, const struct row *r);

/* Writes what is left and frees b. */
void compare_end(struct compare *b);

#endif
