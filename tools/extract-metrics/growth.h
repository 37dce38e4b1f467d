/* growth: the words of a clause that say whether its number grew or fell. */
#ifndef EXTRACT_GROWTH_H
#define EXTRACT_GROWTH_H

#include "clause.h"

/* Sets up, down, reached, compared, distance, share, goal and completed of the clause, whose from, to, counts
 * and points are known. */
void growth_read(const struct scan *s, struct span text, struct clause *c);

/* What of up and down the noun phrase and the unit settle, when these are known: 净增6%, 比年初净增3万人, and
 * 增长贡献率36%, 压减率5%, where the rate is of that growth. */
void growth_settle(const struct scan *s, struct span text, struct clause *c, enum unit_kind kind);

/* 占(全年任务的90%): whether a word that opens a share stands before the quantity at token k, in its clause.
 */
bool growth_share_word(const struct scan *s, struct span text, size_t k);

#endif
