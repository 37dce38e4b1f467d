/* metric_table: rows of tables. What a column counts and its unit stand in the caption and the header, which
 * segment gives as the heading of each row. */
#ifndef EXTRACT_METRIC_TABLE_H
#define EXTRACT_METRIC_TABLE_H

#include "fact.h"

/* Writes the metrics of a row of cells that stand between blanks or bars. Returns false, having written
 * nothing, when it is no such row or nothing says what its numbers are. */
bool table_row(struct extract *x, const struct rec *r, struct sentence *st);

#endif
