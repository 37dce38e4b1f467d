/* openings: where a text's first two characters lead in a trie of words.
 *
 * Most places of a text begin a character that words begin with, and few of them a word. A bit for each pair
 * of characters tells nearly all of them apart: the bits stay in the cache, the trie does not. And where they
 * say that a word may begin, a table gives the state that the pair leads to: one load instead of six, each of
 * which waits for the one before. */
#ifndef EXTRACT_OPENINGS_H
#define EXTRACT_OPENINGS_H

#include "trie.h"

enum { OPENING_BITS = 1 << 10 }; /* words of 64 bits */

struct opening {
    uint32_t pair;  /* the two characters; the second is 0 for what the first one alone leads to */
    uint32_t state; /* 0: the slot is free */
};

struct openings {
    const struct trie *trie;
    uint64_t *bits;
    struct opening *slot;
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

/* The state that they lead to, or 0. */
static inline uint32_t openings_state(const struct openings *o, uint32_t first, uint32_t second)
{
    uint32_t pair = first << 16 | second, last = UINT32_MAX >> o->shift;
    uint32_t i = opening_hash(pair) >> o->shift;
    while (o->slot[i].state != 0 && o->slot[i].pair != pair)
        i = (i + 1) & last;
    return o->slot[i].state;
}

/* The character of three bytes at s, or 0. */
static inline uint32_t opening_three(const char *s, size_t n)
{
    const unsigned char *u = (const unsigned char *)s;
    if (n < 3 || (u[0] & 0xf0) != 0xe0)
        return 0;
    return (uint32_t)(u[0] & 15) << 12 | (uint32_t)(u[1] & 63) << 6 | (u[2] & 63);
}

/* False when certainly no word begins at s, where the character `first` stands, of three bytes, unless it is
 * a word itself. */
static inline bool openings_go_on(const struct openings *o, uint32_t first, const char *s, size_t n)
{
    uint32_t second = opening_three(s + 3, n - 3);
    return n > 3 && (second == 0 || openings_may(o, first, second));
}

/* The same as trie_longest. */
static inline size_t openings_longest(const struct openings *o, const char *s, size_t n, uint32_t *value)
{
    uint32_t first = opening_three(s, n), second = first == 0 ? 0 : opening_three(s + 3, n - 3), state;
    if (second == 0)
        return trie_longest(o->trie, s, n, value);
    if (openings_may(o, first, second) && (state = openings_state(o, first, second)) != 0) {
        size_t length = trie_longest_from(o->trie, state, 6, s, n, value);
        if (length > 0)
            return length;
    }
    return openings_may(o, first, 0) ? trie_longest(o->trie, s, 3, value) : 0;
}

#endif
