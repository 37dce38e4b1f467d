/* wide: a row for each place and period, and for each figure a column of what was aimed at and one of what
 * was reached. All cells are kept until it is known which columns there are. */
#ifndef PANEL_WIDE_H
#define PANEL_WIDE_H

#include "headline.h"
#include "keyed.h"
#include "tabular.h"

struct wide {
    struct keyed rows, columns;
};

void wide_init(struct wide *w);

/* Adds what was chosen for a figure. */
void wide_add(struct wide *w, const struct figure_id *f, const struct headline *h);

/* Writes the table and releases everything. The writer is not begun yet. */
void wide_end(struct wide *w, struct tabular *writer);

#endif
