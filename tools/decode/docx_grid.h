/* docx_grid: the columns of a table of Word.
 *
 * Where the borders of cells in different rows do not quite meet, programs add a column of a hair's breadth,
 * which nobody sees: it is none here. */
#ifndef DECODE_DOCX_GRID_H
#define DECODE_DOCX_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "table_text.h"

/* All zero is valid: a table of which no columns are known. */
struct docx_grid {
    size_t n, at; /* columns; the one that the next cell begins in */
    bool sliver[2 * TABLE_SPAN_MOST];
};

/* Adds a column that is so wide, in twentieths of a point; 0: not known. */
void docx_grid_add(struct docx_grid *g, long width);

/* Begins a row. */
void docx_grid_row(struct docx_grid *g);

/* Steps over the columns of a cell and returns how many of them can be seen, which may be none. */
size_t docx_grid_step(struct docx_grid *g, size_t columns);

#endif
