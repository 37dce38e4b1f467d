#include "keyed.h"

#include <stdlib.h>

#include "hash.h"
#include "msg.h"

struct keyed_slot {
    uint64_t hash;
    void *entry; /* NULL is free */
};

/* The eight bytes after what all keys begin with, as a number that orders as key_compare does: most keys
 * are told apart by that without being looked up. (No byte of UTF-8 is 0xff, so that one more fits.) */
struct prefixed {
    uint64_t prefix;
    void *entry;
};

enum { SLOTS_MIN = 64 };

void keyed_init(struct keyed *t, size_t head)
{
    *t = (struct keyed){.head = head};
}

/* The slot for an entry that is not in the table yet. */
static struct keyed_slot *find_slot(const struct keyed *t, uint64_t hash)
{
    size_t i = hash & (t->slots - 1);
    while (t->slot[i].entry != NULL)
        i = (i + 1) & (t->slots - 1);
    return &t->slot[i];
}

static bool must_grow(const struct keyed *t)
{
    return t->n * 3 >= t->slots * 2;
}

static void grow_table(struct keyed *t)
{
    struct keyed_slot *old = t->slot;
    size_t n = t->slots;
    t->slots = n ? n * 2 : SLOTS_MIN;
    t->slot = mem_zalloc(t->slots, sizeof *t->slot);
    for (size_t i = 0; i < n; i++)
        if (old[i].entry != NULL)
            *find_slot(t, old[i].hash) = old[i];
    free(old);
}

static void *new_entry(struct keyed *t, struct span key)
{
    if (key.n > UINT32_MAX)
        msg_die("a key of more than 4 GB");
    uint32_t size = (uint32_t)key.n;
    char *entry = arena_alloc(&t->arena, t->head + sizeof size + key.n);
    memset(entry, 0, t->head);
    memcpy(entry + t->head, &size, sizeof size);
    if (key.n > 0)
        memcpy(entry + t->head + sizeof size, key.s, key.n);
    t->n++;
    return entry;
}

void *keyed_find(struct keyed *t, struct span key)
{
    if (must_grow(t))
        grow_table(t);
    uint64_t hash = hash_xxh64(key.s, key.n);
    size_t i = hash & (t->slots - 1);
    for (; t->slot[i].entry != NULL; i = (i + 1) & (t->slots - 1)) {
        if (t->slot[i].hash == hash && span_equal(keyed_key(t, t->slot[i].entry), key))
            return t->slot[i].entry;
    }
    t->slot[i] = (struct keyed_slot){hash, new_entry(t, key)};
    return t->slot[i].entry;
}

/* Sorting takes an array, and qsort a copy of it; growing takes the new slots next to the old. */
size_t keyed_size(const struct keyed *t)
{
    size_t sorting = 2 * t->n * sizeof(struct prefixed);
    size_t growing = must_grow(t) ? 2 * t->slots * sizeof *t->slot : 0;
    return t->arena.total + t->slots * sizeof *t->slot + (sorting > growing ? sorting : growing);
}

int key_compare(struct span a, struct span b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    if (n > 0 && memcmp(a.s, b.s, n) == 0)
        return (a.n > b.n) - (a.n < b.n);
    size_t i = 0;
    while (i < n && a.s[i] == b.s[i])
        i++;
    if (i == n)
        return (a.n > b.n) - (a.n < b.n);
    /* A field that ends comes before one that goes on, even with a control character. */
    int x = a.s[i] == '\t' ? -1 : (unsigned char)a.s[i], y = b.s[i] == '\t' ? -1 : (unsigned char)b.s[i];
    return x - y;
}

static uint64_t prefix_of(struct span key, size_t from)
{
    uint64_t prefix = 0;
    for (size_t i = from; i < from + 8; i++) {
        unsigned char c = i < key.n ? (unsigned char)key.s[i] : '\t';
        prefix = prefix << 8 | (c == '\t' ? 0 : c + 1U);
    }
    return prefix;
}

static size_t common_prefix(const struct keyed *t, const struct prefixed *all)
{
    struct span first = keyed_key(t, all[0].entry);
    size_t common = first.n;
    for (size_t i = 1; i < t->n; i++) {
        struct span key = keyed_key(t, all[i].entry);
        size_t n = 0;
        while (n < common && n < key.n && key.s[n] == first.s[n])
            n++;
        common = n;
    }
    return common;
}

static int by_key(const void *a, const void *b, void *table)
{
    const struct prefixed *x = a, *y = b;
    if (x->prefix != y->prefix)
        return x->prefix < y->prefix ? -1 : 1;
    return key_compare(keyed_key(table, x->entry), keyed_key(table, y->entry));
}

void **keyed_sorted(const struct keyed *t)
{
    struct prefixed *all = mem_alloc(t->n * sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < t->slots; i++)
        if (t->slot[i].entry != NULL)
            all[n++].entry = t->slot[i].entry;
    if (n > 1) {
        size_t common = common_prefix(t, all);
        for (size_t i = 0; i < n; i++)
            all[i].prefix = prefix_of(keyed_key(t, all[i].entry), common);
        qsort_r(all, n, sizeof *all, by_key, (void *)(uintptr_t)t);
    }
    void **sorted = (void **)(void *)all; /* where it lies: no second array */
    for (size_t i = 0; i < n; i++) {
        void *entry = all[i].entry;
        sorted[i] = entry;
    }
    return sorted;
}

void keyed_each(const struct keyed *t, void (*visit)(void *ctx, void *entry), void *ctx)
{
    for (size_t i = 0; i < t->slots; i++)
        if (t->slot[i].entry != NULL)
            visit(ctx, t->slot[i].entry);
}

void keyed_clear(struct keyed *t)
{
    arena_free(&t->arena);
    free(t->slot);
    t->slot = NULL;
    t->slots = t->n = 0;
}
