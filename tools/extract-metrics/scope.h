/* scope: the administrative levels (国家级, 省级 …) that words name. */
#ifndef EXTRACT_SCOPE_H
#define EXTRACT_SCOPE_H

#include "clause.h"
#include "fact.h"

/* The levels that the word names, as bits in the order of the names that emit.c writes. */
unsigned scope_levels(struct span word);

/* Those that qualify the noun phrase of tokens [from, to). */
unsigned scope_of_phrase(const struct scan *s, struct span text, size_t from, size_t to);

/* Gives the fact of the quantity at token k, whose label and measure are known, the levels that its sentence
 * has for it, besides those that it has already. */
void scope_find(const struct extract *x, const struct sentence *st, const struct clause *c, size_t k,
                struct fact *f);

#endif
