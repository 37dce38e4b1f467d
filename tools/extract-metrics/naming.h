/* naming: which indicator a quantity is of. */
#ifndef EXTRACT_NAMING_H
#define EXTRACT_NAMING_H

#include "fact.h"

/* The indicator that the label names for a quantity of this unit: of the aliases that fit and are its head
 * the one that ends last, of these the longest. After the head of a Chinese noun phrase stand only 总量,
 * 增速 and the like, or 占, brackets and neighbours in a list. Where only the change of something is counted
 * (change, in %, times or ranks) the unit need not fit, but nothing other than 总量, 增速 and the like may
 * follow. NULL when there is none. */
const struct indicator *naming_of_label(const struct lex *lex, struct span label, const struct unit *unit,
                                        bool change);

/* The indicator of the quantity, whose label, measure and action are known. */
const struct indicator *naming_of_fact(const struct extract *x, const struct fact *f);

#endif
