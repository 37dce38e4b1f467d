/* table_lines: rows of tables that lost their frame on the way to text. */
#ifndef SEGMENT_TABLE_LINES_H
#define SEGMENT_TABLE_LINES_H

#include <stdbool.h>

#include "lines.h"

/* Marks the rows of tables in lines from to to - 1 (kind LINE_ROW): lines of cells between blanks, tabs or
 * bars of which some are numbers, at least two in a row; the header and the line that names the unit above
 * them (number 1); a cell a line where numbers stand alone. */
void table_mark(struct lines *l, size_t from, size_t to);

/* True for a number as it stands in a cell: 12.3 -0.5 5% (12) 持平 x. */
bool table_is_number(struct span s);

/* True when s holds a mark that parts clauses or items. */
bool table_has_stops(struct span s);

/* True for the caption of a table: 表1 主要产品产量. */
bool table_is_caption(struct span s);

/* True for a line that names a unit for what follows: 单位：亿元. */
bool table_is_unit(struct span s);

#endif
