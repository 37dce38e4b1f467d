#include "likeness.h"

#include <stdlib.h>

#include "mem.h"

static const uint64_t SPREAD = 0x9e3779b97f4a7c15U;

static uint64_t run_hash(const uint32_t *letter)
{
    uint64_t h = 0;
    for (int i = 0; i < COMPARE_RUN; i++)
        h = (h + letter[i] + 1) * SPREAD;
    return h;
}

/* A slot: 30 bits of a hash, the round of the comparison, and who has the run. What an earlier round left is
 * free, so that nothing is cleared but once in 2^32 rounds. */
enum { OF_A = 1, OF_B = 2, HASH_SHIFT = 34 };

/* Marks the run of the letters as one that `who` has. Returns who had it before. */
static unsigned mark(struct compare *c, const uint32_t *letter, unsigned who)
{
    uint64_t h = run_hash(letter) >> HASH_SHIFT, tag = h << HASH_SHIFT | c->round << 2;
    size_t i = h & (c->slots - 1);
    while ((c->slot[i] & ~(uint64_t)3) != tag && (c->slot[i] << 30 >> 32) == c->round)
        i = (i + 1) & (c->slots - 1);
    unsigned had = (c->slot[i] & ~(uint64_t)3) == tag ? (unsigned)(c->slot[i] & 3) : 0;
    c->slot[i] = tag | had | who;
    return had;
}

static void begin(struct compare *c, size_t runs)
{
    if (c->slots < 2 * runs || c->round >= UINT32_MAX) {
        for (c->slots = c->slots ? c->slots : 4096; c->slots < 2 * runs;)
            c->slots *= 2;
        free(c->slot);
        c->slot = mem_zalloc(c->slots, sizeof *c->slot);
        c->round = 0;
    }
    c->round++;
}

struct likeness compare_letters(struct compare *c, const struct letters *a, const struct letters *b)
{
    size_t in_a = 0, in_b = 0, both = 0;
    begin(c, a->n + b->n + 2);
    for (size_t i = 0; i + COMPARE_RUN <= a->n; i++)
        in_a += mark(c, a->letter + i, OF_A) == 0;
    for (size_t i = 0; i + COMPARE_RUN <= b->n; i++) {
        unsigned had = mark(c, b->letter + i, OF_B);
        in_b += !(had & OF_B);
        both += had == OF_A;
    }
    size_t few = in_a < in_b ? in_a : in_b, all = in_a + in_b - both;
    return (struct likeness){all ? (double)both / (double)all : 0, few ? (double)both / (double)few : 0};
}

/* Where a figure stands: its neighbours, and which of the figures between them it is. */
struct place {
    uint64_t context;
    size_t figure;
};

static uint64_t context_of(const struct letters *l, size_t first, size_t n)
{
    uint64_t h = n + 1;
    for (size_t k = 0; k < COMPARE_CONTEXT; k++) {
        size_t before = l->figure[first].at, after = before + k;
        h = (h + (k < before ? l->letter[before - 1 - k] : 0) + 1) * SPREAD;
        h ^= h >> 29;
        h = (h + (after < l->n ? l->letter[after] : 0) + 1) * SPREAD;
        h ^= h >> 32;
    }
    return h;
}

static int by_context(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    if (x->context != y->context)
        return x->context < y->context ? -1 : 1;
    return (x->figure > y->figure) - (x->figure < y->figure);
}

/* The figures' places, sorted. Figures without a letter between them are one group: its size is part of the
 * context, as is the number in it. */
static void find_places(const struct letters *l, struct place **place, size_t *cap)
{
    if (*cap < l->figures) {
        *cap = l->figures * 2;
        *place = mem_resize(*place, *cap, sizeof **place);
    }
    for (size_t i = 0, end; i < l->figures; i = end) {
        for (end = i + 1; end < l->figures && l->figure[end].at == l->figure[i].at;)
            end++;
        uint64_t context = context_of(l, i, end - i);
        for (size_t k = i; k < end; k++)
            (*place)[k] = (struct place){context + (k - i) * SPREAD, k};
    }
    qsort(*place, l->figures, sizeof **place, by_context);
}

static size_t same_context(const struct place *p, size_t i, size_t n)
{
    size_t end = i + 1;
    while (end < n && p[end].context == p[i].context)
        end++;
    return end;
}

void compare_figures(struct compare *c, const struct letters *a, const struct letters *b,
                     void (*take)(void *ctx, size_t i, size_t j), void *ctx)
{
    if (a->figures == 0 || b->figures == 0)
        return;
    find_places(a, &c->a, &c->a_cap);
    find_places(b, &c->b, &c->b_cap);
    for (size_t i = 0, j = 0; i < a->figures && j < b->figures;) {
        size_t i_end = same_context(c->a, i, a->figures), j_end = same_context(c->b, j, b->figures);
        uint64_t x = c->a[i].context, y = c->b[j].context;
        if (x == y && i_end - i == j_end - j)
            for (size_t k = 0; k < i_end - i; k++)
                take(ctx, c->a[i + k].figure, c->b[j + k].figure);
        i = x <= y ? i_end : i;
        j = y <= x ? j_end : j;
    }
}

struct counter {
    const struct letters *a, *b;
    struct span a_text, b_text;
    struct agreement *agreement;
};

static void count(void *ctx, size_t i, size_t j)
{
    const struct counter *c = ctx;
    const struct figure *f = &c->a->figure[i], *g = &c->b->figure[j];
    struct span x = {c->a_text.s + f->begin, f->end - f->begin},
                y = {c->b_text.s + g->begin, g->end - g->begin};
    enum figure_relation relation = figure_relation(x, f->masked, y, g->masked);
    c->agreement->relation[relation]++;
    if (letters_year(c->a, c->a_text, f) && letters_year(c->b, c->b_text, g)) {
        c->agreement->years += relation == FIGURE_SAME;
        c->agreement->other_years += relation != FIGURE_SAME;
    }
}

struct agreement compare_agreement(struct compare *c, const struct letters *a, struct span a_text,
                                   const struct letters *b, struct span b_text)
{
    struct agreement agreement = {.years = 0};
    struct counter counter = {a, b, a_text, b_text, &agreement};
    compare_figures(c, a, b, count, &counter);
    return agreement;
}

void compare_free(struct compare *c)
{
    free(c->slot);
    free(c->a);
    free(c->b);
    *c = (struct compare){0};
}
