/* agree: whether two statements say the same, up to rounding. */
#ifndef PANEL_AGREE_H
#define PANEL_AGREE_H

#include <stdbool.h>

#include "decimal.h"

/* The bounds of a statement as numbers. */
struct stated {
    struct decimal lo, hi;
    bool has_lo, has_hi;
};

/* Reads them; an empty side is none. Returns false where one that is not empty is no number. */
bool stated_make(struct span lo, struct span hi, struct stated *s);

/* The side that was said: the lower one, or the upper one where there is only that. Call it only where there
 * is one. */
struct decimal stated_value(const struct stated *s);

/* True when they are the same, or one is the other rounded: 8 of 8.3, and with `amounts`, 2900 of 2872 too.
 * A range agrees with a range only. */
bool stated_agree(const struct stated *a, const struct stated *b, bool amounts);

#endif
