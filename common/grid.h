/* grid: a table aligned for a terminal, where Han characters take two columns. It keeps all rows until it
 * knows how wide they are. */
#ifndef COMMON_GRID_H
#define COMMON_GRID_H

#include <stdbool.h>

#include "out.h"

struct grid;

struct grid *grid_new(unsigned columns);

/* Adds a cell; rows fill from left to right. Control characters are shown as a blank. */
void grid_cell(struct grid *g, struct span text, bool right);

void grid_write(const struct grid *g, struct out *o);

void grid_free(struct grid *g);

/* Columns that UTF-8 text takes on a terminal. */
size_t grid_width(struct span text);

#endif
