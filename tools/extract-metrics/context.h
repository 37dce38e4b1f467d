/* context: the patterns of common/lexicon/patterns.csv, held against the tokens of a sentence. */
#ifndef EXTRACT_CONTEXT_H
#define EXTRACT_CONTEXT_H

#include "patterns.h"
#include "scan.h"

/* The patterns that the token may be the anchor of, bits as in struct pattern_table: none for nearly all. */
static inline uint64_t context_candidates(const struct token *t, struct span text)
{
    if (t->length < 3)
        return UINT64_MAX;
    uint64_t found = patterns.by_kind[t->kind] | patterns.by_third[text.s[t->at + 2] & 63];
    for (uint32_t left = (uint32_t)t->classes & patterns.classes; left != 0; left &= left - 1)
        found |= patterns.by_class[__builtin_ctz(left)];
    return found;
}

/* The first of the candidates from pattern i on that holds at token k; patterns.n where none does. */
size_t context_next(uint64_t candidates, size_t i, const struct scan *s, struct span text, size_t k);

/* With --explain, says on standard error what the token does by which row. */
void context_explain(bool explain, struct span token, const struct pattern *p);

#endif
