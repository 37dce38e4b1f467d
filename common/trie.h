/* trie: longest match over a set of byte strings, as a double array.
 *
 * From state s the byte c leads to t = base[s] ^ c if check[t] == s: one probe a byte whatever the number of
 * keys (Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", 1989). */
#ifndef COMMON_TRIE_H
#define COMMON_TRIE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mem.h"

struct trie_cell {
    uint32_t base;  /* 0 while the state has no children */
    uint32_t check; /* the state it is reached from */
    uint32_t value; /* value + 1 of the key that ends here, else 0 */
};

struct trie {
    const struct trie_cell *cell; /* 0 is unused, 1 the root */
    size_t n;                     /* cells: whole blocks of 256, so that base ^ byte is always one of them */
};

struct trie_key {
    struct span key; /* not empty */
    uint32_t value;  /* less than UINT32_MAX */
};

/* Builds the trie of n keys; sorts the array (by key, equal ones by value: the first of equal keys is kept).
 * The keys' bytes are not needed afterwards. */
void trie_build(struct trie *t, struct trie_key *keys, size_t n);

void trie_free(struct trie *t);

/* The same as trie_longest for those who know that the first `from` bytes lead to `state`, and that no key
 * ends before. */
static inline size_t trie_longest_from(const struct trie *t, uint32_t state, size_t from, const char *s,
                                       size_t n, uint32_t *value)
{
    size_t found = 0;
    if (t->cell[state].value != 0) {
        *value = t->cell[state].value - 1;
        found = from;
    }
    for (size_t i = from; i < n; i++) {
        uint32_t next = t->cell[state].base ^ (unsigned char)s[i];
        if (t->cell[next].check != state)
            break;
        state = next;
        if (t->cell[state].value != 0) {
            *value = t->cell[state].value - 1;
            found = i + 1;
        }
    }
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
    for (size_t i = 0; i < n; i++) {
        uint32_t next = t->cell[state].base ^ (unsigned char)s[i];
        if (t->cell[next].check != state)
            return 0;
        state = next;
    }
    return state;
}

/* True when s itself is a key. */
static inline bool trie_find(const struct trie *t, struct span s, uint32_t *value)
{
    return s.n > 0 && trie_longest(t, s.s, s.n, value) == s.n;
}

#endif
