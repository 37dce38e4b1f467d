/* openings: where a text's first two characters lead in a trie of words.
 *
 * Most places of a text begin a character that words begin with, and few of them a word. A bit for each pair
 * of characters tells nearly all of them apart: the bits stay in the cache, the trie does not. And where they
 * say that a word may begin, a table tells which word the pair is and whether one may go on: one load instead
 * of eight, each of which waits for the one before. */
#ifndef EXTRACT_OPENINGS_H
#define EXTRACT_OPENINGS_H

#include "trie.h"

enum { OPENING_BITS = 1 << 10, /* words of 64 bits */ OPENING_STATE = (1 << 24) - 1 /* tries are smaller */ };

struct opening {
    uint32_t pair;       /* the two characters; the second is 0 for what the first one alone leads to */
    unsigned state : 24; /* that they lead to; 0: the slot is free */
    unsigned length : 8; /* of the longest word that they begin with, in bytes; 0 for none */
    uint32_t value;      /* of that word */
    uint32_t behind;     /* a bit for each character that may go on from the pair, see opening_bit */
};

struct openings {
    const struct trie *trie;
    const uint64_t *bits;
    const struct opening *slot;
    unsigned shift; /* of a hash, so that it is one of the slots */
};

/* Makes the openings of the trie, which must stay where it is. Keys are well-formed UTF-8. */
void openings_make(struct openings *o, const struct trie *t);

void openings_free(struct openings *o);

static inline uint32_t opening_hash(uint32_t pair)
{
    return pair * 2654435769U;
}

/* False when no word begins with the two characters, of three bytes each, or, with 0 for the second, when the
 * first one alone is none; true does not mean much. */
static inline bool openings_may(const struct openings *o, uint32_t first, uint32_t second)
{
    uint32_t bit = opening_hash(first << 16 | second) >> 16;
    return o->bits[bit >> 6] >> (bit & 63) & 1;
}

/* What is known of them, or NULL. */
static inline const struct opening *openings_find(const struct openings *o, uint32_t first, uint32_t second)
{
    uint32_t pair = first << 16 | second, last = UINT32_MAX >> o->shift;
    uint32_t i = opening_hash(pair) >> o->shift;
    while (o->slot[i].state != 0 && o->slot[i].pair != pair)
        i = (i + 1) & last;
    return o->slot[i].state != 0 ? &o->slot[i] : NULL;
}

/* The bit of a third character; any bit may stand for one that has not three bytes. */
static inline uint32_t opening_bit(uint32_t third)
{
    return third == 0 ? UINT32_MAX : UINT32_C(1) << (third & 31);
}

/* The character of three bytes at s, or 0. */
static inline uint32_t opening_three(const char *s, size_t n)
{
    const unsigned char *u = (const unsigned char *)s;
    if (n < 3 || (u[0] & 0xf0) != 0xe0)
        return 0;
    return (uint32_t)(u[0] & 15) << 12 | (uint32_t)(u[1] & 63) << 6 | (u[2] & 63);
}

/* 0 when certainly no word begins at s, where two characters stand, the first of them `first`, unless that is
 * a word itself; else 1. Computed without branches. */
static inline unsigned openings_go_on(const struct openings *o, uint32_t first, const char *s)
{
    const unsigned char *u = (const unsigned char *)s + 3;
    uint32_t second = (uint32_t)(u[0] & 15) << 12 | (uint32_t)(u[1] & 63) << 6 | (u[2] & 63);
    return (unsigned)openings_may(o, first, second) | ((u[0] & 0xf0) != 0xe0);
}

/* The same as trie_longest. */
static inline size_t openings_longest(const struct openings *o, const char *s, size_t n, uint32_t *value)
{
    uint32_t first = opening_three(s, n), second = first == 0 ? 0 : opening_three(s + 3, n - 3);
    if (second == 0)
        return trie_longest(o->trie, s, n, value);
    const struct opening *found = openings_may(o, first, second) ? openings_find(o, first, second) : NULL;
    if (found == NULL)
        found = openings_may(o, first, 0) ? openings_find(o, first, 0) : NULL;
    if (found == NULL)
        return 0;
    if (found->behind & opening_bit(opening_three(s + 6, n - 6))) {
        size_t length = trie_longest_from(o->trie, found->state, 6, s, n, value);
        if (length > 0)
            return length;
    }
    *value = found->length > 0 ? found->value : *value;
    return found->length;
}

#endif
