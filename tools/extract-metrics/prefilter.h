/* prefilter: a cheap first look at a segment, since most hold no quantity. */
#ifndef EXTRACT_PREFILTER_H
#define EXTRACT_PREFILTER_H

#include "lex.h"

struct prefilter {
    unsigned char
        *first; /* by the first character (see lex_first): how sure it is that a quantity begins, or 0 */
    /* by the low bits of the second byte of a character of three, a bit for those of its third: clear where
     * no sign ends so */
    uint64_t endings[64];
};

void prefilter_init(struct prefilter *p);

/* False when the text holds no quantity, nor a time that may govern those after it. */
bool prefilter_passes(const struct prefilter *p, const struct lex *lex, struct span text);

void prefilter_free(struct prefilter *p);

#endif
