/* clause_begin: where the clause of a quantity begins, and the times that lie in it. */
#ifndef EXTRACT_CLAUSE_BEGIN_H
#define EXTRACT_CLAUSE_BEGIN_H

#include "scan.h"

/* True when token i is a time that only says what the number is measured from or against, 由上年(的),
 * 比2010年, 与2015年相比, (是)2010年的(3倍): it does not part the number from its noun. */
bool clause_aside_time(const struct scan *s, struct span text, size_t i);

/* True when token i is a time between a noun and what is said of it: 产值2015年(达到3亿元),
 * 收入五年(年均增长8%). */
bool clause_noun_time(const struct scan *s, struct span text, size_t i);

/* The token that the words of the quantity at token k begin with; k when there are none. */
size_t clause_begin(const struct scan *s, struct span text, size_t k);

#endif
