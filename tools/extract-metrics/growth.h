/* growth: the words of a clause that say whether its number grew or fell. */
#ifndef EXTRACT_GROWTH_H
#define EXTRACT_GROWTH_H

#include "clause.h"

/* Sets up, down, reached, compared, distance, share, goal and completed of the clause, whose from, to, counts
 * and points are known. */
void growth_read(const struct scan *s, struct span text, struct clause *c);

#endif
