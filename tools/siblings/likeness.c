#include "likeness.h"

#include <stdlib.h>

#include "mem.h"

static const uint64_t SPREAD = 0x9e3779b97f4a7c15U;

/* A run as a number: 16 bits a letter, which rarer characters exceed. */
static uint64_t run_next(uint64_t run, uint32_t letter)
{
    return run << 16 ^ letter;
}

/* Room for the runs of a text, twice over, all of it free. */
static void begin(struct runs *r, size_t letters)
{
    size_t slots = 16;
    while (slots < 2 * letters)
        slots *= 2;
    if (slots > r->cap) {
        free(r->slot);
        r->slot = mem_zalloc(slots, sizeof *r->slot);
        r->cap = slots;
    } else {
        memset(r->slot, 0, slots * sizeof *r->slot);
    }
    r->mask = slots - 1;
    r->n = 0;
    r->round = 0;
}

/* The slot that has the run, or the free one where it belongs. A hash of 0 is a free slot's. */
static struct run_slot *find(const struct runs *r, uint64_t run, uint32_t *hash)
{
    *hash = (uint32_t)(run * SPREAD >> 32) | 1;
    size_t i = (*hash >> 1) & r->mask;
    while (r->slot[i].hash != 0 && r->slot[i].hash != *hash)
        i = (i + 1) & r->mask;
    return &r->slot[i];
}

static void read_runs(struct runs *r, const struct letters *l)
{
    uint64_t run = 0;
    begin(r, l->n);
    for (size_t i = 0; i < l->n; i++) {
        run = run_next(run, l->letter[i]);
        if (i + 1 < COMPARE_RUN)
            continue;
        uint32_t hash;
        struct run_slot *slot = find(r, run, &hash);
        r->n += slot->hash == 0;
        slot->hash = hash;
    }
}

size_t compare_with(struct compare *c, const struct letters *a)
{
    read_runs(&c->first, a);
    return c->first.n;
}

size_t compare_runs(struct compare *c, const struct letters *b)
{
    read_runs(&c->second, b);
    return c->second.n;
}

void compare_begin(struct compare *c)
{
    c->first.round++;
    c->run = 0;
    c->letters = c->both = 0;
}

void compare_more(struct compare *c, const struct letters *b)
{
    struct runs *r = &c->first;
    for (; c->letters < b->n; c->letters++) {
        uint32_t hash;
        c->run = run_next(c->run, b->letter[c->letters]);
        if (c->letters + 1 < COMPARE_RUN)
            continue;
        struct run_slot *slot = find(r, c->run, &hash);
        if (slot->hash == 0 || slot->round == r->round)
            continue;
        slot->round = r->round;
        c->both++;
    }
}

struct likeness compare_most(const struct compare *c, size_t runs, size_t left)
{
    size_t few = c->first.n < runs ? c->first.n : runs;
    size_t both = c->both + left < few ? c->both + left : few;
    size_t all = c->first.n + runs - both;
    return (struct likeness){all ? (double)both / (double)all : 0, few ? (double)both / (double)few : 0};
}

struct likeness compare_letters(struct compare *c, const struct letters *a, const struct letters *b)
{
    compare_with(c, a);
    size_t runs = compare_runs(c, b);
    compare_begin(c);
    compare_more(c, b);
    return compare_most(c, runs, 0);
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
    free(c->first.slot);
    free(c->second.slot);
    free(c->a);
    free(c->b);
    *c = (struct compare){0};
}
