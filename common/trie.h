/* trie: longest match over a set of byte strings, as a double array.
 *
 * From state s the byte c leads to t = base(s) ^ c if cell t is reached by c: one probe a byte whatever the
 * number of keys (Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", 1989). No
 * two states have the same base, so that this byte alone tells whose child a cell is, and a cell needs no
 * more than 32 bits. Lists are larger than a processor's cache: how small cells are decides how fast a
 * look-up is. */
#ifndef COMMON_TRIE_H
#define COMMON_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mem.h"

/* The bits of a cell: the byte that leads to it; that it is nobody's child; that a key ends there; and above
 * them the base, 0 while the state has no children. */
enum { TRIE_LABEL = 0xff, TRIE_FREE = 0x100, TRIE_ENDS = 0x200, TRIE_BASE = 10 };

struct trie {
    const uint32_t *cell;  /* 0 is unused, 1 the root */
    const uint32_t *value; /* of the keys that end in the cells; apart from these, since few do */
    size_t n;              /* cells: whole blocks of 256, so that base ^ byte is always one of them */
};

struct trie_key {
    struct span key; /* not empty */
    uint32_t value;
};

/* Builds the trie of n keys; sorts the array (by key, equal ones by value: the first of equal keys is kept).
 * The keys' bytes are not needed afterwards. Ends the process when they fill more than 2^22 cells. */
void trie_build(struct trie *t, struct trie_key *keys, size_t n);

void trie_free(struct trie *t);

/* True when the byte c leads to the cell. */
static inline bool trie_leads(uint32_t cell, unsigned char c)
{
    return ((cell ^ c) & (TRIE_FREE | TRIE_LABEL)) == 0;
}

/* The state that the byte c leads to from `state`, or 0. */
static inline uint32_t trie_step(const struct trie *t, uint32_t state, unsigned char c)
{
    uint32_t next = t->cell[state] >> TRIE_BASE ^ c;
    return trie_leads(t->cell[next], c) ? next : 0;
}

/* True when a key ends in the state. */
static inline bool trie_ends(const struct trie *t, uint32_t state)
{
    return (t->cell[state] & TRIE_ENDS) != 0;
}

/* True when keys go on from the state. */
static inline bool trie_goes_on(const struct trie *t, uint32_t state)
{
    return t->cell[state] >> TRIE_BASE != 0;
}

/* The same as trie_longest for those who know that the first `from` bytes lead to `state`, and that no key
 * ends before. */
static inline size_t trie_longest_from(const struct trie *t, uint32_t state, size_t from, const char *s,
                                       size_t n, uint32_t *value)
{
    size_t found = from;
    uint32_t cell = t->cell[state], end = cell & TRIE_ENDS ? state : 0;
    for (size_t i = from; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        state = cell >> TRIE_BASE ^ c;
        cell = t->cell[state];
        if (!trie_leads(cell, c))
            break;
        if (cell & TRIE_ENDS) {
            end = state;
            found = i + 1;
        }
    }
    if (end == 0)
        return 0;
    *value = t->value[end];
    return found;
}

/* Finds the longest key that the n bytes at s begin with. Returns its length and sets *value; 0 if there is
 * none. */
static inline size_t trie_longest(const struct trie *t, const char *s, size_t n, uint32_t *value)
{
    return trie_longest_from(t, 1, 0, s, n, value);
}

/* The state that the n bytes at s lead to, or 0. */
static inline uint32_t trie_state(const struct trie *t, const char *s, size_t n)
{
    uint32_t state = 1;
    for (size_t i = 0; i < n && state != 0; i++)
        state = trie_step(t, state, (unsigned char)s[i]);
    return state;
}

/* True when s itself is a key. */
static inline bool trie_find(const struct trie *t, struct span s, uint32_t *value)
{
    return s.n > 0 && trie_longest(t, s.s, s.n, value) == s.n;
}

#endif
