/* changes: which phrases were converted into what, and how often. */
#ifndef T2S_CHANGES_H
#define T2S_CHANGES_H

#include "mem.h"
#include "out.h"

struct change {
    size_t from, from_n, to_n; /* text + from, and after it what it became */
    unsigned long long count;
};

/* All zero is valid: none yet. */
struct changes {
    struct buf text;
    struct change *change;
    size_t n, cap;
    size_t *slot; /* open addressing; index + 1 */
    size_t slots;
};

/* Counts one conversion; nothing when from and to are the same. */
void changes_count(struct changes *c, struct span from, struct span to);

/* Writes a line for each distinct conversion: from TAB to TAB count, the most frequent first, then by bytes.
 * Nothing can be counted afterwards. */
void changes_write(struct changes *c, struct out *out);

void changes_free(struct changes *c);

#endif
