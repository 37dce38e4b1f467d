/* where_nearest: what a condition may have meant. */
#ifndef AGGREGATE_WHERE_NEAREST_H
#define AGGREGATE_WHERE_NEAREST_H

#include <stddef.h>

#include "where.h"

/* "; values stand without quotes" for one that is quoted; where the column is that of indicators: "; nearest:
 * gdp" for what is no indicator's id but like one, or like a name; else "". */
void where_nearest(const struct where *w, char *text, size_t size);

#endif
