#include "keyed.h"

#include <stdlib.h>

#include "hash.h"
#include "msg.h"

struct keyed_slot {
    uint64_t hash;
    void *entry; /* NULL is free */
};

/* Eight bytes of a key as a number that orders as key_compare does: keys are looked up once for each eight
 * bytes that others share with them, not once a comparison. (UTF-8 has no byte above 0xf4: two more fit.) */
struct prefixed {
    uint64_t prefix;
    void *entry;
};

enum { SLOTS_MIN = 64, PREFIX = 8 };

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

uint64_t keyed_hash(struct span key)
{
    return hash_xxh64(key.s, key.n);
}

void keyed_fetch(const struct keyed *t, uint64_t hash)
{
    if (t->slots > 0)
        __builtin_prefetch(&t->slot[hash & (t->slots - 1)]);
}

const void *keyed_guess(const struct keyed *t, uint64_t hash)
{
    return t->slots > 0 ? t->slot[hash & (t->slots - 1)].entry : NULL;
}

void *keyed_find(struct keyed *t, struct span key)
{
    return keyed_find_hashed(t, key, keyed_hash(key));
}

void *keyed_find_hashed(struct keyed *t, struct span key, uint64_t hash)
{
    if (must_grow(t))
        grow_table(t);
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

/* Of the bytes from `from` on; a key that ends comes before a field that does. */
static uint64_t prefix_of(struct span key, size_t from)
{
    uint64_t prefix = 0;
    for (size_t i = from; i < from + PREFIX; i++) {
        unsigned char c = i < key.n ? (unsigned char)key.s[i] : 0;
        prefix = prefix << 8 | (i >= key.n ? 0 : c == '\t' ? 1 : c + 2U);
    }
    return prefix;
}

/* How many bytes all of the keys begin with, of which they are known to share `from`. */
static size_t common_prefix(const struct keyed *t, const struct prefixed *all, size_t n, size_t from)
{
    struct span first = keyed_key(t, all[0].entry);
    size_t common = first.n;
    for (size_t i = 1; i < n; i++) {
        struct span key = keyed_key(t, all[i].entry);
        size_t same = from;
        while (same < common && same < key.n && key.s[same] == first.s[same])
            same++;
        common = same;
    }
    return common;
}

static int by_prefix(const void *a, const void *b)
{
    const struct prefixed *x = a, *y = b;
    return (x->prefix > y->prefix) - (x->prefix < y->prefix);
}

static int by_key(const void *a, const void *b, void *table)
{
    const struct prefixed *x = a, *y = b;
    return key_compare(keyed_key(table, x->entry), keyed_key(table, y->entry));
}

/* Sorts keys whose first `from` bytes are the same: by the next eight, and those that share them by what
 * follows. Few keys, and what is left after DEPTH turns, are compared as they are. */
static void sort_from(const struct keyed *t, struct prefixed *all, size_t n, size_t from, unsigned depth)
{
    enum { FEW = 4, DEPTH = 100 };
    if (n <= FEW || depth == DEPTH) {
        qsort_r(all, n, sizeof *all, by_key, (void *)(uintptr_t)t);
        return;
    }
    from = common_prefix(t, all, n, from);
    for (size_t i = 0; i < n; i++)
        all[i].prefix = prefix_of(keyed_key(t, all[i].entry), from);
    qsort(all, n, sizeof *all, by_prefix);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && all[end].prefix == all[i].prefix;)
            end++;
        if (end > i + 1)
            sort_from(t, all + i, end - i, from + PREFIX, depth + 1);
    }
}

void **keyed_sorted(const struct keyed *t)
{
    struct prefixed *all = mem_alloc(t->n * sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < t->slots; i++)
        if (t->slot[i].entry != NULL)
            all[n++].entry = t->slot[i].entry;
    if (n > 1)
        sort_from(t, all, n, 0, 0);
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
