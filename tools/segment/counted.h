/* counted: whether a line counts something. */
#ifndef SEGMENT_COUNTED_H
#define SEGMENT_COUNTED_H

#include <stdbool.h>

#include "mem.h"

/* Looks from byte *at of s on for digits (or x for them) that count something: they stand in no quotes that
 * open after *at, and are no year, month, day or number of a meeting. True if there are any; *at is then
 * after them. */
bool counted_find(struct span s, size_t *at);

/* True when s has any. */
static inline bool counted_in(struct span s)
{
    size_t at = 0;
    return counted_find(s, &at);
}

#endif
