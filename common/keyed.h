/* keyed: a table of entries that are found by a key: what tools group records in.
 *
 * An entry is one piece of memory: what its owner keeps, then its key. A key is the fields that make it,
 * escaped as in a record and joined by TAB. */
#ifndef COMMON_KEYED_H
#define COMMON_KEYED_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "mem.h"

struct keyed {
    size_t head; /* bytes of an entry in front of its key */
    struct arena arena;
    struct keyed_slot *slot;
    size_t slots, n; /* n entries */
};

/* An empty table whose owner keeps `head` bytes an entry. */
void keyed_init(struct keyed *t, size_t head);

/* The entry of a key, known or new; the owner's bytes of a new one are zero. It stays where it is until
 * keyed_clear. */
void *keyed_find(struct keyed *t, struct span key);

/* The same in steps, for tables larger than caches: the hash of a key, a hint to fetch its slot, the entry
 * that is likely its own (NULL: none yet; its key was not compared), and keyed_find with the hash at hand. */
uint64_t keyed_hash(struct span key);
void keyed_fetch(const struct keyed *t, uint64_t hash);
const void *keyed_guess(const struct keyed *t, uint64_t hash);
void *keyed_find_hashed(struct keyed *t, struct span key, uint64_t hash);

static inline struct span keyed_key(const struct keyed *t, const void *entry)
{
    const char *key = (const char *)entry + t->head;
    uint32_t n;
    memcpy(&n, key, sizeof n);
    return (struct span){key + sizeof n, n};
}

/* Bytes held, and what sorting or growing would take on top of them. */
size_t keyed_size(const struct keyed *t);

/* All entries in the order of their keys, in an array that the caller frees. */
void **keyed_sorted(const struct keyed *t);

/* Calls visit for each entry, in no order. */
void keyed_each(const struct keyed *t, void (*visit)(void *ctx, void *entry), void *ctx);

/* Empties the table. */
void keyed_clear(struct keyed *t);

/* Orders keys field by field, bytewise: a field that ends comes before one that goes on. */
int key_compare(struct span a, struct span b);

#endif
