/* scope: the administrative levels (国家级, 省级 …) that words name. */
#ifndef EXTRACT_SCOPE_H
#define EXTRACT_SCOPE_H

#include "fact.h"

/* The levels that the word names, as bits in the order of the names that emit.c writes. */
unsigned scope_levels(struct span word);

/* Those that qualify the noun phrase of tokens [from, to). */
unsigned scope_of_phrase(const struct scan *s, struct span text, size_t from, size_t to);

/* The level whose money it is, by the tokens [from, to): 中央财政安排, 省财政补助. */
unsigned scope_of_purse(const struct scan *s, struct span text, size_t from, size_t to);

/* The levels that the thing counted came to, by the tokens from `from` to the next comma:
 * 5个站点被列入国家级示范点. */
unsigned scope_ahead(const struct scan *s, struct span text, size_t from);

/* The levels of an earlier phrase of the sentence, before token `to`, that names the same:
 * 申报省级项目，共申报7个项目. */
unsigned scope_behind(const struct scan *s, struct span text, size_t to, struct span label);

#endif
