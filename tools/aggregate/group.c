#include "group.h"

#include <stdlib.h>

#include "hash.h"
#include "measure.h"

const char *const coverage_name[COVERAGES] = {"exact", "bounded", "open", "masked", "damaged", "repeat"};

struct slot {
    uint64_t hash;
    struct group *group; /* NULL is free */
};

/* The eight bytes after what all keys begin with, as a number that orders as key_compare does: most keys
 * are told apart by that without being looked up. (No byte of UTF-8 is 0xff, so that one more fits.) */
struct entry {
    uint64_t prefix;
    struct group *group;
};

enum { PART_ALIGN = 16, SLOTS_MIN = 64 };

static size_t add_part(size_t *end, bool needed, size_t size)
{
    if (!needed)
        return 0;
    size_t at = (*end + PART_ALIGN - 1) / PART_ALIGN * PART_ALIGN;
    *end = at + size;
    return at;
}

void table_init(struct table *t, const struct config *c)
{
    unsigned needs = c->needs;
    size_t end = sizeof(struct group);
    *t = (struct table){.config = c};
    t->layout.sum = add_part(&end, needs & NEED_SUM, sizeof(struct total));
    t->layout.squares = add_part(&end, needs & NEED_SQUARES, sizeof(struct total));
    t->layout.extremes = add_part(&end, needs & NEED_EXTREMES, sizeof(struct extremes));
    t->layout.docs = add_part(&end, needs & NEED_DOCS, sizeof(struct id_set));
    t->layout.reports = add_part(&end, needs & NEED_REPORTS, sizeof(struct id_set));
    t->layout.values = add_part(&end, needs & NEED_VALUES, sizeof(struct values));
    t->layout.cites = add_part(&end, needs & NEED_CITES, sizeof(struct cites));
    t->layout.key = end;
}

struct span group_key(const struct table *t, const struct group *g)
{
    return (struct span){group_part(g, t->layout.key), g->key_size};
}

bool group_has_key(const struct table *t, const struct group *g, struct span key)
{
    return span_equal(group_key(t, g), key);
}

uint64_t group_n(const struct group *g)
{
    return g->count[EXACT] + g->count[BOUNDED];
}

/* The slot for a group that is not in the table yet. */
static struct slot *find_slot(const struct table *t, uint64_t hash)
{
    size_t i = hash & (t->slots - 1);
    while (t->slot[i].group != NULL)
        i = (i + 1) & (t->slots - 1);
    return &t->slot[i];
}

static bool must_grow(const struct table *t)
{
    return t->groups * 3 >= t->slots * 2;
}

static void grow_table(struct table *t)
{
    struct slot *old = t->slot;
    size_t n = t->slots;
    t->slots = n ? n * 2 : SLOTS_MIN;
    t->slot = mem_zalloc(t->slots, sizeof *t->slot);
    for (size_t i = 0; i < n; i++)
        if (old[i].group != NULL)
            *find_slot(t, old[i].hash) = old[i];
    free(old);
}

static struct group *new_group(struct table *t, struct span key)
{
    struct group *g = arena_alloc(&t->arena, t->layout.key + key.n);
    memset(g, 0, t->layout.key);
    g->key_size = (uint32_t)key.n;
    if (key.n > 0)
        memcpy(group_part(g, t->layout.key), key.s, key.n);
    t->groups++;
    return g;
}

struct group *table_find(struct table *t, struct span key)
{
    if (must_grow(t))
        grow_table(t);
    uint64_t hash = hash_xxh64(key.s, key.n);
    size_t i = hash & (t->slots - 1);
    for (; t->slot[i].group != NULL; i = (i + 1) & (t->slots - 1)) {
        if (t->slot[i].hash == hash && group_has_key(t, t->slot[i].group, key))
            return t->slot[i].group;
    }
    t->slot[i] = (struct slot){hash, new_group(t, key)};
    return t->slot[i].group;
}

/* Sorting takes an array, and qsort a copy of it; growing takes the new slots next to the old. */
size_t table_size(const struct table *t)
{
    size_t sorting = 2 * t->groups * sizeof(struct entry);
    size_t growing = must_grow(t) ? 2 * t->slots * sizeof *t->slot : 0;
    return t->arena.total + t->heap + t->slots * sizeof *t->slot + id_pool_size(&t->ids) +
           (sorting > growing ? sorting : growing);
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

static size_t common_prefix(const struct table *t, const struct entry *all)
{
    struct span first = group_key(t, all[0].group);
    size_t common = first.n;
    for (size_t i = 1; i < t->groups; i++) {
        struct span key = group_key(t, all[i].group);
        size_t n = 0;
        while (n < common && n < key.n && key.s[n] == first.s[n])
            n++;
        common = n;
    }
    return common;
}

static int by_key(const void *a, const void *b, void *table)
{
    const struct entry *x = a, *y = b;
    if (x->prefix != y->prefix)
        return x->prefix < y->prefix ? -1 : 1;
    return key_compare(group_key(table, x->group), group_key(table, y->group));
}

struct group **table_sorted(struct table *t)
{
    struct entry *all = mem_alloc(t->groups * sizeof *all);
    size_t n = 0;
    for (size_t i = 0; i < t->slots; i++)
        if (t->slot[i].group != NULL)
            all[n++].group = t->slot[i].group;
    if (n > 1) {
        size_t common = common_prefix(t, all);
        for (size_t i = 0; i < n; i++)
            all[i].prefix = prefix_of(group_key(t, all[i].group), common);
        qsort_r(all, n, sizeof *all, by_key, t);
    }
    struct group **sorted = (struct group **)(void *)all; /* where it lies: no second array */
    for (size_t i = 0; i < n; i++) {
        struct group *g = all[i].group;
        sorted[i] = g;
    }
    return sorted;
}

void table_clear(struct table *t)
{
    const struct layout *l = &t->layout;
    if (l->docs | l->reports | l->cites) {
        for (size_t i = 0; i < t->slots; i++) {
            const struct group *g = t->slot[i].group;
            if (g != NULL && l->docs)
                id_set_free(group_part(g, l->docs));
            if (g != NULL && l->reports)
                id_set_free(group_part(g, l->reports));
            if (g != NULL && l->cites)
                cites_free(group_part(g, l->cites));
        }
    }
    arena_free(&t->arena);
    id_pool_free(&t->ids);
    free(t->slot);
    t->slot = NULL;
    t->slots = t->groups = t->heap = 0;
}

void total_add_big(struct total *t, const struct big *b, struct arena *a)
{
    if (t->wide == NULL) {
        t->wide = arena_alloc(a, sizeof *t->wide);
        *t->wide = big_count(0);
    }
    big_add(t->wide, t->wide, b);
}

/* Multiplies by 10^n, n >= 0. Returns false, leaving *x alone, when that does not fit. */
static bool shift(dec_int *x, int n)
{
    dec_int y = *x;
    for (; n > 0; n--)
        if (__builtin_mul_overflow(y, 10, &y))
            return false;
    *x = y;
    return true;
}

void total_add(struct total *t, dec_int coef, int scale, struct arena *a)
{
    if (scale > t->scale) {
        if (!shift(&t->small, scale - t->scale)) {
            struct big b = big_from(t->small, t->scale);
            total_add_big(t, &b, a);
            t->small = 0;
        }
        t->scale = scale;
    } else if (scale < t->scale && !shift(&coef, t->scale - scale)) {
        struct big b = big_from(coef, scale);
        total_add_big(t, &b, a);
        return;
    }
    dec_int sum;
    if (!__builtin_add_overflow(t->small, coef, &sum)) {
        t->small = sum;
        return;
    }
    struct big b = big_from(t->small, t->scale);
    total_add_big(t, &b, a);
    t->small = coef;
}

struct big total_get(const struct total *t)
{
    struct big b = big_from(t->small, t->scale);
    if (t->wide != NULL)
        big_add(&b, &b, t->wide);
    return b;
}

void group_extremes(struct table *t, struct group *g, struct decimal min, struct decimal max, bool first)
{
    struct extremes *e = group_part(g, t->layout.extremes);
    if (first || measure_compare(min, e->min) < 0)
        e->min = min;
    if (first || measure_compare(max, e->max) > 0)
        e->max = max;
}

static void add_square(struct table *t, struct total *squares, struct decimal d)
{
    dec_int square;
    if (!__builtin_mul_overflow(d.coef, d.coef, &square)) {
        total_add(squares, square, 2 * d.scale, &t->arena);
        return;
    }
    struct big b = big_from(d.coef, d.scale);
    big_multiply(&b, &b, &b);
    total_add_big(squares, &b, &t->arena);
}

void group_value(struct table *t, struct group *g, struct decimal d)
{
    const struct layout *l = &t->layout;
    if (l->sum)
        total_add(group_part(g, l->sum), d.coef, d.scale, &t->arena);
    if (l->squares)
        add_square(t, group_part(g, l->squares), d);
    if (l->extremes)
        group_extremes(t, g, d, d, group_n(g) == 0);
    if (l->values)
        values_add(group_part(g, l->values), d, &t->arena);
}
