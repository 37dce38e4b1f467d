/* where: simple conditions on columns, so that awk is not needed for the common case. */
#ifndef AGGREGATE_WHERE_H
#define AGGREGATE_WHERE_H

#include <stdbool.h>

#include "config.h"

/* True when the field (without escapes) meets the condition. = and != compare with a pattern in which * is
 * any text and ? one character; < and its like compare as numbers where both are numbers, else bytewise, and
 * an empty field never meets them. */
bool where_meets(const struct where *w, struct span field);

/* "=" for WHERE_LIKE and so on. */
const char *where_operator(enum where_test test);

/* Where the column is that of indicators: "; nearest: gdp" for what is no indicator's id but like one, or
 * like a name; else "". */
void where_nearest(const struct where *w, char *text, size_t size);

#endif
