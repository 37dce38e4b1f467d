/* openings: where a text's first two characters lead in a list of words.
 *
 * Most places of a text begin a character that words begin with, and few of them a word. A bit for each pair
 * of characters tells nearly all of them apart: the bits stay in the cache, words do not. Where they say that
 * a word may begin, its head is looked up (common/heads.h): the pair or, with 0 for the second character, the
 * first one alone. */
#ifndef EXTRACT_OPENINGS_H
#define EXTRACT_OPENINGS_H

#include "heads.h"
#include "trie.h"

enum { OPENING_BITS = 1 << 10 }; /* words of 64 bits */

struct openings {
    const struct trie *trie; /* of the same words */
    const uint64_t *bits;
    struct heads heads;
};

/* Makes the openings of n words, which the trie has, too; it must stay where it is. Words are well-formed
 * UTF-8. */
void openings_make(struct openings *o, const struct trie *t, const struct trie_key *words, size_t n);

void openings_free(struct openings *o);

static inline uint32_t opening_key(uint32_t first, uint32_t second)
{
    return first << 16 | second;
}

/* False when no word begins with the two characters, of three bytes each, or, with 0 for the second, when the
 * first one alone is none; true does not mean much. */
static inline bool openings_may(const struct openings *o, uint32_t first, uint32_t second)
{
    uint32_t bit = heads_hash(opening_key(first, second)) >> 16;
    return o->bits[bit >> 6] >> (bit & 63) & 1;
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
    enum { PAIR = 6 }; /* bytes */
    uint32_t first = heads_three(s, n), second = first == 0 ? 0 : heads_three(s + 3, n - 3);
    if (second == 0)
        return trie_longest(o->trie, s, n, value);
    const struct head *head = NULL;
    if (openings_may(o, first, second))
        head = heads_find(&o->heads, opening_key(first, second));
    if (head == NULL && openings_may(o, first, 0))
        head = heads_find(&o->heads, opening_key(first, 0));
    if (head == NULL)
        return 0;
    if (heads_go_on(head, s + PAIR, n - PAIR)) {
        if (head->tails == HEAD_MANY)
            return trie_longest(o->trie, s, n, value);
        size_t tail = heads_tail(&o->heads, head, s + PAIR, n - PAIR, value);
        if (tail > 0)
            return PAIR + tail;
    }
    *value = head->length > 0 ? head->value : *value;
    return head->length;
}

#endif
