/* after_number: what stands after a number in its clause: the noun phrase that it counts, its verb, its goal.
 */
#ifndef EXTRACT_AFTER_NUMBER_H
#define EXTRACT_AFTER_NUMBER_H

#include "clause.h"

/* Completes the clause of the quantity at token k, of this unit, of which the words before it are read. */
void after_number_read(const struct scan *s, struct span text, size_t k, struct clause *c,
                       const struct unit *unit);

/* 连跨2千亿元、3千亿元台阶: whether the quantity at token k, or the row that it begins, is one of steps that
 * were reached. */
bool after_number_steps(const struct scan *s, struct span text, size_t k);

/* True when the noun phrase `after` the number is what it counts. */
bool after_number_counts(const struct scan *s, struct span text, const struct clause *c, struct span after);

/* (18个)村的带头人60名: where, in the noun [begin, end) of a number right after another one, the part begins
 * that the other one does not count; else `begin`. */
size_t after_number_owner(const struct scan *s, struct span text, size_t begin, size_t end);

/* Whether what stands after that noun measures it: 41项工程总投资190万元, 12万亩小麦平均单产达520公斤. */
bool after_number_measures(const struct scan *s, const struct clause *c);

#endif
