/* rank: ordinals that rank: 全省第3位, 首位, 前30名. */
#ifndef EXTRACT_RANK_H
#define EXTRACT_RANK_H

#include "scan.h"

/* Takes the rank that begins at `at`, with the region before it, as a quantity: there is one when a region or
 * a word of ranking stands before the ordinal. Returns its length from `at` on, or 0. */
size_t rank_take(struct span t, const struct lex *lex, struct scan *s, size_t at);

/* The token in [from, to) that is the word of ranking in front of a rank at token `to`, or `to`; what is
 * ranked stands before it: 指数分列同类高校第一位. */
size_t rank_verb(const struct scan *s, struct span text, size_t from, size_t to);

#endif
