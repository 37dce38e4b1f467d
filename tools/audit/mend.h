/* mend: the numbers that one slip of the pen, or one lost byte, makes of another. */
#ifndef AUDIT_MEND_H
#define AUDIT_MEND_H

#include "written.h"

/* Calls each for every number that one repair makes of w: a digit inserted, deleted or replaced, two
 * neighbours swapped, 万 and 亿 exchanged. Numbers that begin with a 0 too many are none; one that several
 * repairs make comes several times. There are about 20 for each digit. */
void mend_each(const struct written *w, void (*each)(void *ctx, const struct written *w), void *ctx);

#endif
