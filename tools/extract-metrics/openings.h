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

enum { OPENING = 6 /* bytes of two characters */, OPENING_BITS = 1 << 10 /* words of 64 bits */ };

struct openings {
    const struct trie *trie; /* of the same words */
    const uint64_t *bits;
    struct heads heads;
};

/* Makes the openings of n words, which the trie has, too; it must stay where it is. Words are well-formed
 * UTF-8. */
void openings_make(struct openings *o, const struct trie *t, const struct trie_key *words, size_t n);

void openings_free(struct openings *o);

/* What a text begins with: its first two characters where both have three bytes, else zeroes. */
struct opening {
    uint32_t first, second;
};

static inline struct opening opening_at(const char *s, size_t n)
{
    uint32_t first = heads_three(s, n), second = first == 0 ? 0 : heads_three(s + 3, n - 3);
    return (struct opening){second == 0 ? 0 : first, second};
}

static inline uint32_t opening_key(uint32_t first, uint32_t second)
{
    return first << 16 | second;
}

/* False when no word begins with the two characters or, with 0 for the second, when the first one alone is
 * none; true does not mean much. */
static inline bool openings_may(const struct openings *o, uint32_t first, uint32_t second)
{
    uint32_t bit = heads_hash(opening_key(first, second)) >> 16;
    return o->bits[bit >> 6] >> (bit & 63) & 1;
}

/* The second of the two characters at s, of which the first has three bytes, or 0. Computed without
 * branches. */
static inline uint32_t opening_second(const char *s)
{
    uint32_t second = utf8_three(s + 3);
    return ((unsigned char)s[3] & 0xf0) == 0xe0 ? second : 0;
}

/* openings_longest where a word may go on after the head. A function of its own: most do not, and the rest
 * then needs few registers. */
size_t openings_longer(const struct openings *o, const struct head *head, const char *s, size_t n,
                       uint32_t *value);

/* The same as trie_longest. at: what the n bytes at s begin with, or zeroes. */
static inline size_t openings_longest(const struct openings *o, struct opening at, const char *s, size_t n,
                                      uint32_t *value)
{
    uint32_t first = at.first, second = at.second;
    if (second == 0)
        return trie_longest(o->trie, s, n, value);
    const struct head *head = NULL;
    if (openings_may(o, first, second))
        head = heads_find(&o->heads, opening_key(first, second));
    if (head == NULL && openings_may(o, first, 0))
        head = heads_find(&o->heads, opening_key(first, 0));
    if (head == NULL)
        return 0;
    if (heads_go_on(head, s + OPENING, n - OPENING))
        return openings_longer(o, head, s, n, value);
    *value = head->length > 0 ? head->value : *value;
    return head->length;
}

#endif
