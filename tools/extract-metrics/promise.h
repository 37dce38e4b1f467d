/* promise: a cheap first look at a segment, since most hold no quantity. */
#ifndef EXTRACT_PROMISE_H
#define EXTRACT_PROMISE_H

#include "lex.h"

struct promise {
    unsigned char
        *first; /* by the first character (see lex_first): how sure it is that a quantity begins, or 0 */
    /* by the low bits of the second byte of a character of three, a bit for those of its third: clear where
     * no sign ends so */
    uint64_t endings[64];
};

void promise_init(struct promise *p);

/* False when the text holds no quantity, nor a time that may govern those behind it. */
bool promise_made(const struct promise *p, const struct lex *lex, struct span text);

void promise_free(struct promise *p);

#endif
