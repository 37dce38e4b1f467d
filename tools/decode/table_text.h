/* table_text: a table as lines, one for each row, with a TAB between its cells.
 *
 * A cell that spans rows is there in each of them, so that each row can be read alone, unless it holds a
 * number: one number in two rows would be two. A cell that spans columns is there once and empty in the rest,
 * but in rows without a bare number, which are headers, in each, if it is not all that is in the row. */
#ifndef DECODE_TABLE_TEXT_H
#define DECODE_TABLE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

enum { TABLE_SPAN_MOST = 64 };

/* All zero is valid and empty. */
struct table {
    struct buf text; /* of all cells, one after the other */
    struct table_cell *cell;
    size_t cells, cell_cap;
    size_t *row; /* the first cell of each row */
    size_t rows, row_cap;
    bool full; /* there were more cells than can be held: those are left out */
};

/* Begins a row. */
void table_row(struct table *t);

/* Adds a cell to the row: its lines, how many columns and rows it spans (1 and above). goes_on: it is part of
 * the one above it. */
void table_cell(struct table *t, struct span lines, size_t columns, size_t rows, bool goes_on);

/* Takes the row back that was begun last. */
void table_drop_row(struct table *t);

/* Adds the row that was begun last n times more. */
void table_repeat_row(struct table *t, size_t n);

/* Fills the empty cells of an area, in a table whose cells are all of one row and column, with what its first
 * cell has, by the same rules. Each costs one of *work; it ends when that is used up. */
void table_fill(struct table *t, size_t row, size_t column, size_t rows, size_t columns, size_t *work);

/* Appends the table's lines. Where there is but one column, the lines of its cells stay lines. It ends when
 * out has more than limit bytes: a cell that spans much would make much of little. */
void table_write(const struct table *t, size_t limit, struct buf *out);

void table_free(struct table *t);

#endif
