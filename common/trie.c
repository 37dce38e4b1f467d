#include "trie.h"

#include <stdlib.h>

/* Children of one state are looked for in keys that are sorted, so each state is a range of keys at a depth.
 * Ranges wait on an explicit stack: keys may be long. */
struct range {
    size_t from, to, depth;
    uint32_t state;
};

struct builder {
    struct trie_cell *cell;
    size_t cells;
    const struct trie_key *keys;
    struct range *stack;
    size_t waiting, cap;
    uint32_t first_free; /* no free cell before it */
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
    b->cell = mem_resize(b->cell, n, sizeof *b->cell);
    memset(b->cell + old, 0, (n - old) * sizeof *b->cell);
    b->cells = n;
}

/* A base at which all given bytes fall on free cells. The first 256 cells hold only the root: so no base is
 * 0, and no cell stays free for ever because only base 0 leads there. */
static uint32_t find_base(struct builder *b, const unsigned char *bytes, size_t n)
{
    while (b->first_free < b->cells && b->cell[b->first_free].check != 0)
        b->first_free++;
    for (uint32_t at = b->first_free;; at++) {
        uint32_t base = at ^ bytes[0];
        make_cells(b, (size_t)(at | 255) + 1);
        if (b->cell[at].check != 0)
            continue;
        size_t i = 1;
        while (i < n && b->cell[base ^ bytes[i]].check == 0)
            i++;
        if (i == n)
            return base;
    }
}

static void push(struct builder *b, struct range r)
{
    if (b->waiting == b->cap) {
        b->cap = b->cap ? 2 * b->cap : 64;
        b->stack = mem_resize(b->stack, b->cap, sizeof *b->stack);
    }
    b->stack[b->waiting++] = r;
}

static unsigned char byte_at(const struct builder *b, size_t key, size_t depth)
{
    return (unsigned char)b->keys[key].key.s[depth];
}

/* Places the children of one state. */
static void expand(struct builder *b, struct range r)
{
    while (r.from < r.to && b->keys[r.from].key.n == r.depth) {
        struct trie_cell *cell = &b->cell[r.state];
        if (cell->value == 0)
            cell->value = b->keys[r.from].value + 1;
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
    b->cell[r.state].base = base;
    for (size_t i = 0; i < n; i++)
        b->cell[base ^ bytes[i]].check = r.state;
    for (size_t i = 0; i < n; i++)
        push(b, (struct range){starts[i], starts[i + 1], r.depth + 1, base ^ bytes[i]});
}

void trie_build(struct trie *t, struct trie_key *keys, size_t n)
{
    if (n > 1)
        qsort(keys, n, sizeof *keys, by_key);
    struct builder b = {.keys = keys, .first_free = 256};
    make_cells(&b, 256);
    b.cell[0].check = b.cell[1].check = UINT32_MAX; /* neither is anybody's child */
    push(&b, (struct range){0, n, 0, 1});
    while (b.waiting > 0)
        expand(&b, b.stack[--b.waiting]);
    free(b.stack);
    *t = (struct trie){b.cell, b.cells};
}

void trie_free(struct trie *t)
{
    free((void *)(uintptr_t)t->cell);
    *t = (struct trie){0};
}
