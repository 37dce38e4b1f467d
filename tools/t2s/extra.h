/* extra: entries that win over a configuration's own, as if they stood first in all of its dictionaries:
 * where a key matches, the longest such key is a segment of its own, and its value is final. */
#ifndef T2S_EXTRA_H
#define T2S_EXTRA_H

#include <stdbool.h>

#include "dictionary.h"
#include "in.h"
#include "mem.h"
#include "trie.h"

/* All zero is valid: no entries. */
struct extra {
    struct buf text; /* the bytes of all keys and values */
    struct extra_entry *entry;
    size_t n, cap;
    const size_t *found; /* how often the text holds each term, for entries that ask; or NULL */
    struct trie trie;
    uint8_t bmp[65536 / 8];             /* a bit for each three-byte character: it begins a key */
    uint8_t alone[65536 / 8];           /* it begins a key that has no second such character */
    uint8_t pair[(1 << PAIR_BITS) / 8]; /* a Bloom filter: these two begin a key */
    bool lead[256];                     /* this byte begins a key */
};

struct extra_entry {
    size_t key, key_n, value, value_n; /* offsets in text */
    size_t plain, plain_n;             /* the value where `found` has the term `unless` */
    unsigned unless;                   /* index + 1; 0: the value holds everywhere */
};

/* Copies an entry. The first of several with the same key counts. key is not empty. */
void extra_add(struct extra *x, struct span key, struct span value);

/* As extra_add, but where x->found has term number unless - 1, the value is plain. */
void extra_add_unless(struct extra *x, struct span key, struct span value, struct span plain,
                      unsigned unless);

/* Copies the entries of from that come after those of x: all but those with a key that begins with one of x's
 * keys, which could never be reached. Both must be ready. */
void extra_append(struct extra *x, const struct extra *from);

/* Reads a dictionary in OpenCC's text format: key TAB value [value...], of which the first value counts. A
 * line that is none ends the process with file, line and reason, status 2. */
void extra_read(struct extra *x, const char *path);

/* Makes the entries added so far ready for matching. */
void extra_ready(struct extra *x);

void extra_free(struct extra *x);

/* Finds the longest key that s begins with. Returns its length and sets *value; 0 if there is none. */
static inline size_t extra_longest(const struct extra *x, struct span s, struct span *value)
{
    uint32_t i;
    size_t n = x->n > 0 ? trie_longest(&x->trie, s.s, s.n, &i) : 0;
    if (n > 0) {
        const struct extra_entry *e = &x->entry[i];
        bool plain = e->unless > 0 && x->found != NULL && x->found[e->unless - 1] > 0;
        *value = (struct span){x->text.data + (plain ? e->plain : e->value), plain ? e->plain_n : e->value_n};
    }
    return n;
}

static inline bool extra_bit(const uint8_t *bits, uint32_t bit)
{
    return (bits[bit / 8] >> bit % 8 & 1) != 0;
}

/* False when no key begins with the three-byte character at s, with which six bytes begin. */
static inline bool extra_may_begin(const struct extra *x, const char *s)
{
    uint32_t three = table_load(s), bit = table_page(three) << 6 | (three >> 16 & 63);
    return extra_bit(x->bmp, bit) &&
           (extra_bit(x->alone, bit) || extra_bit(x->pair, table_pair(three, table_load(s + 3))));
}

#endif
