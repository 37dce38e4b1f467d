/* beside: two values of the key's last field in one row, with their difference and their ratio. */
#ifndef AGGREGATE_BESIDE_H
#define AGGREGATE_BESIDE_H

#include "row.h"
#include "tabular.h"

struct beside;

/* Begins the table. w is not owned. */
struct beside *beside_new(const struct config *c, struct tabular *w);

/* Takes the next group: rows that belong together come one behind the other. Other values of the last field
 * than the two are left out. */
void beside_row(struct beside *b, const struct row *r);

/* Writes what is left and frees b. */
void beside_end(struct beside *b);

#endif
