/* where: simple conditions on columns, so that awk is not needed for the common case. */
#ifndef AGGREGATE_WHERE_H
#define AGGREGATE_WHERE_H

#include <stdbool.h>

#include "config.h"

/* True when the field (without escapes) meets the condition. = and != compare with a pattern in which * is
 * any text and ? one character; < and its like compare as numbers where both are numbers, else bytewise, and
 * an empty field never meets them. */
bool where_meets(const struct where *w, struct span field);

#endif
