/* simplify: text through one OpenCC configuration, and through a user's entries in front of it. */
#ifndef T2S_SIMPLIFY_H
#define T2S_SIMPLIFY_H

#include <stdbool.h>

#include "changes.h"
#include "dictionary.h"
#include "extra.h"
#include "mem.h"
#include "out.h"

enum { SIMPLIFY_BLOCK = 16 << 10 };

struct simplifier {
    const struct table *table;
    const struct extra *extra; /* entries that win over the table's, or NULL */
    struct changes *changes;   /* counts conversions of phrases, or NULL */
    struct out *out;
    unsigned long long ill_formed; /* bytes that were no UTF-8, so far */
    struct buf middle;             /* output of the first group in an open run */
    struct buf final;              /* output of the last group for it */
    size_t len;                    /* of what waits in block */
    char block[SIMPLIFY_BLOCK];
};

/* Writes s converted to c->out. What is ill-formed passes through byte by byte and is counted; no key matches
 * across it. */
void simplify_text(struct simplifier *c, struct span s);

void simplify_free(struct simplifier *c);

#endif
