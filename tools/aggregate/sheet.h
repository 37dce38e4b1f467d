/* sheet: from the figures of groups, which come in the order of their keys, to the rows of the table: one row
 * a group, the largest only (--top), a column for each value of the last field (--pivot), or two values of it
 * next to each other (--compare). */
#ifndef AGGREGATE_SHEET_H
#define AGGREGATE_SHEET_H

#include "row.h"
#include "tabular.h"

struct sheet;

struct sheet *sheet_new(const struct config *c, struct out *o);

/* Takes the next group's figures. */
void sheet_row(struct sheet *s, const struct row *r);

/* Writes what is left and frees s. */
void sheet_end(struct sheet *s);

#endif
