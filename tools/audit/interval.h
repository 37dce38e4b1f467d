/* interval: all that a number may have been before it was rounded, on exact decimals. */
#ifndef AUDIT_INTERVAL_H
#define AUDIT_INTERVAL_H

#include "written.h"

/* Both ends belong to it; lo <= hi. */
struct interval {
    struct decimal lo, hi;
};

/* How much is granted: what rounding the last digit leaves open, or also that digits were cut off and that
 * zeros at the end (5000) may stand for digits that nobody wrote. */
enum grant { GRANT_ROUNDING, GRANT_CUTTING };

/* What a number written so stands for under a bound ("=", "~", ">" and so on). `counted` numbers, those of
 * things that come in ones, are exact where every digit is written. Returns false when that does not fit. */
bool interval_of(const struct written *w, struct span bound, bool counted, enum grant grant,
                 struct interval *v);

/* The same for a range from one number to another, which ends in hi. */
bool interval_of_range(const struct written *w, struct decimal hi, enum grant grant, struct interval *v);

/* A function of decimals that rises or falls in each of them; false where it has no value or none that fits.
 */
typedef bool interval_function(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y);

enum { INTERVAL_CORNERS = 3 }; /* of so many intervals all corners are looked at */

/* All that f may be, of n intervals. Of more than INTERVAL_CORNERS only the lower ends together and the upper
 * ends together count: f rises in each, then. Returns false where f has no value at a corner. */
bool interval_map(interval_function *f, const struct interval *x, unsigned n, struct interval *y);

#endif
