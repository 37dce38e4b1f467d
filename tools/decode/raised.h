/* raised: digits that stand above the line, which are no part of the number beside them: the exponent of 10⁴,
 * the mark of a note after a name. */
#ifndef DECODE_RAISED_H
#define DECODE_RAISED_H

#include <stdbool.h>

#include "mem.h"

/* What text has from byte `from` on is raised. Nothing but one to three digits is written anew: [4] for the
 * mark of a note (note: it is known to be one), 10⁴ after a digit. After a Latin letter it stays (km2),
 * after anything else 2 and 3 may be of a unit (²) and others are of a note. */
void raised_digits(struct buf *text, size_t from, bool note);

#endif
