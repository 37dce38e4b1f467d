#include "group.h"

#include <stdlib.h>

#include "measure.h"

const char *const coverage_name[COVERAGES] = {"exact",  "bounded", "open",     "masked",  "damaged",
                                              "repeat", "checked", "conflict", "restored"};

enum { PART_ALIGN = 16 };

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
    keyed_init(&t->groups, end);
}

uint64_t group_n(const struct group *g)
{
    return g->count[EXACT] + g->count[BOUNDED];
}

struct group *table_find(struct table *t, struct span key)
{
    return keyed_find(&t->groups, key);
}

size_t table_size(const struct table *t)
{
    return keyed_size(&t->groups) + t->heap + id_pool_size(&t->ids);
}

struct group **table_sorted(struct table *t)
{
    return (struct group **)(void *)keyed_sorted(&t->groups);
}

static void free_parts(void *ctx, void *group)
{
    const struct layout *l = ctx;
    if (l->docs)
        id_set_free(group_part(group, l->docs));
    if (l->reports)
        id_set_free(group_part(group, l->reports));
    if (l->cites)
        cites_free(group_part(group, l->cites));
}

void table_clear(struct table *t)
{
    struct layout *l = &t->layout;
    if (l->docs | l->reports | l->cites)
        keyed_each(&t->groups, free_parts, l);
    keyed_clear(&t->groups);
    id_pool_free(&t->ids);
    t->heap = 0;
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
        total_add(squares, square, 2 * d.scale, &t->groups.arena);
        return;
    }
    struct big b = big_from(d.coef, d.scale);
    big_multiply(&b, &b, &b);
    total_add_big(squares, &b, &t->groups.arena);
}

void group_value(struct table *t, struct group *g, struct decimal d)
{
    const struct layout *l = &t->layout;
    if (l->sum)
        total_add(group_part(g, l->sum), d.coef, d.scale, &t->groups.arena);
    if (l->squares)
        add_square(t, group_part(g, l->squares), d);
    if (l->extremes)
        group_extremes(t, g, d, d, group_n(g) == 0);
    if (l->values)
        values_add(group_part(g, l->values), d, &t->groups.arena);
}
