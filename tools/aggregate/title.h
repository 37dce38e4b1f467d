/* title: the columns of statistics. */
#ifndef AGGREGATE_TITLE_H
#define AGGREGATE_TITLE_H

#include "config.h"
#include "tabular.h"

/* Appends a column of numbers named "VALUE:STAT", or "VALUE" where stat is NULL. */
void title_value(struct title *t, struct span value, const char *stat);

/* Appends the coverage and, with --cite, the places; then gives columns whose name is taken already a number,
 * as "exact.2": a value may be called like another column. */
void title_coverage(struct title *t, const struct config *c);

#endif
