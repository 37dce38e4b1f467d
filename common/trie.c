#include "trie.h"

#include <stdlib.h>

#include "msg.h"

/* Children of one state are looked for in keys that are sorted, so each state is a range of keys at a depth.
 * Ranges wait in a queue: keys may be long. */
struct range {
    size_t from, to, depth;
    uint32_t state;
};

enum { BASES = 1 << (32 - TRIE_BASE), DEEP = 7 /* after the two characters that most look-ups end in */ };

struct builder {
    uint32_t *cell, *value;
    bool *is_base; /* of a state */
    size_t cells;
    const struct trie_key *keys;
    struct range *queue;
    size_t first, last, cap; /* of those that wait */
    uint32_t first_free;     /* no free cell before it */
};

static int by_key(const void *a, const void *b)
{
    const struct trie_key *x = a, *y = b;
    int order = span_order(x->key, y->key);
    if (order != 0)
        return order;
    return (x->value > y->value) - (x->value < y->value);
}

static void make_cells(struct builder *b, size_t n)
{
    size_t old = b->cells;
    if (n <= old)
        return;
    n = (n + old / 2 + 255) & ~(size_t)255;
    if (n > BASES && old >= BASES)
        msg_die("the words of a list are too many");
    n = n < BASES ? n : BASES;
    b->cell = mem_resize(b->cell, n, sizeof *b->cell);
    b->value = mem_resize(b->value, n, sizeof *b->value);
    b->is_base = mem_resize(b->is_base, n, sizeof *b->is_base);
    for (size_t i = old; i < n; i++)
        b->cell[i] = TRIE_FREE;
    memset(b->value + old, 0, (n - old) * sizeof *b->value);
    memset(b->is_base + old, 0, (n - old) * sizeof *b->is_base);
    b->cells = n;
}

static bool is_free(const struct builder *b, uint32_t at)
{
    return (b->cell[at] & TRIE_FREE) != 0;
}

/* A base of no other state at which all given bytes fall on free cells. The first 256 cells hold only the
 * root: so no base is 0, and no cell stays free for ever because only base 0 leads there. */
static uint32_t find_base(struct builder *b, const unsigned char *bytes, size_t n)
{
    while (b->first_free < b->cells && !is_free(b, b->first_free))
        b->first_free++;
    for (uint32_t at = b->first_free;; at++) {
        uint32_t base = at ^ bytes[0];
        make_cells(b, (size_t)(at | 255) + 1);
        if (!is_free(b, at) || b->is_base[base])
            continue;
        size_t i = 1;
        while (i < n && is_free(b, base ^ bytes[i]))
            i++;
        if (i == n)
            return base;
    }
}

/* Beginnings wait at the end of the queue, so that they, which are looked at most, come to lie side by side;
 * what is deeper waits at the front: so do the cells of one key's end. */
static void enqueue(struct builder *b, struct range r)
{
    if (r.depth >= DEEP && b->first > 0) {
        b->queue[--b->first] = r;
        return;
    }
    if (b->last == b->cap) {
        b->cap = b->cap ? 2 * b->cap : 64;
        b->queue = mem_resize(b->queue, b->cap, sizeof *b->queue);
    }
    b->queue[b->last++] = r;
}

static unsigned char byte_at(const struct builder *b, size_t key, size_t depth)
{
    return (unsigned char)b->keys[key].key.s[depth];
}

/* Places the children of one state. */
static void expand(struct builder *b, struct range r)
{
    while (r.from < r.to && b->keys[r.from].key.n == r.depth) {
        if (!(b->cell[r.state] & TRIE_ENDS))
            b->value[r.state] = b->keys[r.from].value;
        b->cell[r.state] |= TRIE_ENDS;
        r.from++;
    }
    unsigned char bytes[256];
    size_t starts[257], n = 0;
    for (size_t i = r.from; i < r.to; i++)
        if (n == 0 || byte_at(b, i, r.depth) != bytes[n - 1]) {
            bytes[n] = byte_at(b, i, r.depth);
            starts[n++] = i;
        }
    if (n == 0)
        return;
    starts[n] = r.to;
    uint32_t base = find_base(b, bytes, n);
    b->is_base[base] = true;
    b->cell[r.state] |= base << TRIE_BASE;
    for (size_t i = 0; i < n; i++)
        b->cell[base ^ bytes[i]] = bytes[i];
    for (size_t i = 0; i < n; i++)
        enqueue(b, (struct range){starts[i], starts[i + 1], r.depth + 1, base ^ bytes[i]});
}

void trie_build(struct trie *t, struct trie_key *keys, size_t n)
{
    if (n > 1)
        qsort(keys, n, sizeof *keys, by_key);
    struct builder b = {.keys = keys, .first_free = 256};
    make_cells(&b, 256);
    enqueue(&b, (struct range){0, n, 0, 1});
    while (b.first < b.last)
        expand(&b, b.queue[b.first++]);
    free(b.queue);
    free(b.is_base);
    *t = (struct trie){b.cell, b.value, b.cells};
}

void trie_free(struct trie *t)
{
    free((void *)(uintptr_t)t->cell);
    free((void *)(uintptr_t)t->value);
    *t = (struct trie){0};
}
