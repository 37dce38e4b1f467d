/* fits: whether a number and the unit after it are a quantity. */
#ifndef EXTRACT_FITS_H
#define EXTRACT_FITS_H

#include "parse.h"

/* False where the number p->q->number before this unit counts nothing: durations, ordinals, slogans, how
 * often a thing was done. p->at stands after the unit. */
bool fits_unit(const struct parse *p, const struct unit *unit);

#endif
