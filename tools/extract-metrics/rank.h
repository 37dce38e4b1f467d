/* rank: ordinals that rank: 全省第3位, 首位, 前30名. */
#ifndef EXTRACT_RANK_H
#define EXTRACT_RANK_H

#include "scan.h"

/* Takes the rank that begins at `at`, with the region before it, as a quantity: there is one when a region or
 * a word of ranking stands before the ordinal. Returns its length from `at` on, or 0. */
size_t rank_take(struct span t, const struct lex *lex, struct scan *s, size_t at);

#endif
