/* convert: text through one OpenCC configuration, and through a user's entries in front of it. */
#ifndef T2S_CONVERT_H
#define T2S_CONVERT_H

#include <stdbool.h>

#include "changes.h"
#include "extra.h"
#include "mem.h"
#include "out.h"
#include "table.h"

enum { CONVERT_BLOCK = 16 << 10 };

struct convert {
    const struct table *table;
    const struct extra *extra; /* entries that win over the table's, or NULL */
    struct changes *changes;   /* counts conversions of phrases, or NULL */
    struct out *out;
    unsigned long long ill_formed; /* bytes that were no UTF-8, so far */
    struct buf middle;             /* output of the first group in an open run */
    struct buf final;              /* output of the last group for it */
    size_t len;                    /* of what waits in block */
    char block[CONVERT_BLOCK];
};

/* Writes s converted to c->out. What is ill-formed passes through byte by byte and is counted; no key matches
 * across it. */
void convert_text(struct convert *c, struct span s);

void convert_free(struct convert *c);

#endif
