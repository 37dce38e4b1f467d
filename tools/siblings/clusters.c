#include "clusters.h"

#include <stdlib.h>

#include "form_years.h"
#include "mem.h"

/* Copies are about as long as each other: shorter than this, and one is an excerpt. */
static const double ABOUT_AS_LONG = 0.8;

const char *const role_names[] = {"main", "copy", "numbers", "masked", "near", "excerpt", "single"};

struct contained {
    uint32_t text, in;
    double containment;
};

static uint32_t root(uint32_t *parent, uint32_t i)
{
    while (parent[i] != i)
        i = parent[i] = parent[parent[i]];
    return i;
}

/* The root of the longer text is that of both, of equal ones that of the smaller hash: whatever the order. */
static bool longer(const struct texts *t, uint32_t a, uint32_t b)
{
    const struct text *x = &t->text[a], *y = &t->text[b];
    return x->letters != y->letters ? x->letters > y->letters : x->hash < y->hash;
}

static void unite(const struct texts *t, uint32_t *parent, uint32_t a, uint32_t b)
{
    a = root(parent, a);
    b = root(parent, b);
    if (longer(t, a, b))
        parent[b] = a;
    else
        parent[a] = b;
}

void clusters_begin(struct clusters *c, const struct texts *texts, double least)
{
    *c = (struct clusters){.texts = texts, .least = least, .compared_with = SIZE_MAX};
    readings_init(&c->one, texts);
    readings_init(&c->other, texts);
    c->runs = mem_zalloc(texts->n + 1, sizeof *c->runs);
    c->group = mem_zalloc(texts->n + 1, sizeof *c->group);
    c->cluster = mem_zalloc(texts->n + 1, sizeof *c->cluster);
    for (size_t i = 0; i < texts->n; i++)
        c->group[i] = c->cluster[i] = (uint32_t)i;
}

static bool alike_in_length(const struct clusters *c, size_t a, size_t b)
{
    double x = c->texts->text[a].letters, y = c->texts->text[b].letters;
    return x < y ? x >= y * ABOUT_AS_LONG : y >= x * ABOUT_AS_LONG;
}

static void add_contained(struct clusters *c, uint32_t text, uint32_t in, double containment)
{
    if (c->n_contained == c->contained_cap) {
        c->contained_cap = c->contained_cap ? c->contained_cap * 2 : 64;
        c->contained = mem_resize(c->contained, c->contained_cap, sizeof *c->contained);
    }
    c->contained[c->n_contained++] = (struct contained){text, in, containment};
}

/* Reports share stock phrases, and a short one may consist of little else. An excerpt has its words in a row;
 * only where its pieces meet it has others. */
static double least_of_excerpts(const struct clusters *c)
{
    return 1 - (1 - c->least) / 2;
}

/* The two texts' runs. Each text is compared with all its others in a row: its runs are read once. */
static void read_runs_of(struct clusters *c, uint32_t one, uint32_t other)
{
    if (c->compared_with != one)
        c->runs[one] = (uint32_t)compare_with(&c->compare, readings_whole(&c->one, one));
    c->compared_with = one;
    if (c->runs[other] == 0)
        c->runs[other] = (uint32_t)compare_runs(&c->compare, readings_whole(&c->other, other));
}

/* Whether two texts share enough, and how much. The second is read on only as long as it may. */
static bool alike(struct clusters *c, uint32_t one, uint32_t other, struct likeness *l)
{
    enum { PIECE = 256 };
    read_runs_of(c, one, other);
    struct reading *b = readings_of(&c->other, other);
    compare_begin(&c->compare);
    for (;;) {
        compare_more(&c->compare, &b->letters);
        size_t left = b->whole ? 0 : c->texts->text[other].letters - b->letters.n;
        *l = compare_most(&c->compare, c->runs[other], left);
        if (l->containment < c->least || b->whole)
            return l->containment >= c->least;
        reading_more(b, PIECE);
    }
}

static void compare_two(struct clusters *c, uint32_t one, uint32_t other)
{
    struct likeness l;
    c->compared++;
    if (!alike(c, one, other, &l))
        return;
    const struct letters *a = readings_whole(&c->one, one), *b = readings_whole(&c->other, other);
    struct agreement g =
        compare_agreement(&c->compare, a, text_of(c->texts, one), b, text_of(c->texts, other));
    bool copies = alike_in_length(c, one, other);
    if (!copies && l.containment < least_of_excerpts(c))
        return;
    if (agreement_of_other_years(&g) || (!copies && agreement_of_other_figures(&g)))
        return;
    if (copies)
        unite(c->texts, c->group, one, other);
    else if (longer(c->texts, one, other))
        add_contained(c, other, one, l.containment);
    else
        add_contained(c, one, other, l.containment);
}

void clusters_compare(void *ctx, size_t text, size_t n, const uint32_t *other)
{
    struct clusters *c = ctx;
    for (size_t i = 0; i < n; i++)
        if (root(c->group, (uint32_t)text) != root(c->group, other[i]))
            compare_two(c, (uint32_t)text, other[i]);
}

/* For each group the text that contains most of one of it; of equal ones the longest. */
static void choose_container(struct clusters *c, struct contained *container, const struct contained *x)
{
    struct contained *best = &container[root(c->group, x->text)];
    if (root(c->group, x->in) == root(c->group, x->text))
        return;
    if (best->containment < x->containment ||
        (best->containment <= x->containment && longer(c->texts, x->in, best->in)))
        *best = *x;
}

static void join_excerpts(struct clusters *c)
{
    struct contained *container = mem_zalloc(c->texts->n + 1, sizeof *container);
    for (size_t i = 0; i < c->texts->n; i++)
        c->cluster[i] = root(c->group, (uint32_t)i);
    for (size_t i = 0; i < c->n_contained; i++)
        choose_container(c, container, &c->contained[i]);
    for (size_t i = 0; i < c->texts->n; i++)
        if (container[i].containment > 0)
            unite(c->texts, c->cluster, (uint32_t)i, container[i].in);
    free(container);
}

void clusters_end(struct clusters *c)
{
    years_part(c);
    join_excerpts(c);
}

size_t clusters_of(struct clusters *c, size_t text)
{
    return root(c->cluster, (uint32_t)text);
}

size_t groups_of(struct clusters *c, size_t text)
{
    return root(c->group, (uint32_t)text);
}

enum role clusters_role(struct clusters *c, size_t text, size_t main, double *similarity)
{
    const struct letters *a = readings_whole(&c->one, text), *b = readings_whole(&c->other, main);
    struct likeness l = compare_letters(&c->compare, a, b);
    *similarity = l.resemblance;
    if (groups_of(c, text) != groups_of(c, main)) {
        *similarity = l.containment;
        return ROLE_EXCERPT;
    }
    struct agreement g =
        compare_agreement(&c->compare, a, text_of(c->texts, text), b, text_of(c->texts, main));
    if (g.relation[FIGURE_MASKED] > 0)
        return ROLE_MASKED;
    bool letters = a->n == b->n && memcmp(a->letter, b->letter, a->n * sizeof *a->letter) == 0;
    if (!letters)
        return ROLE_NEAR;
    bool figures = a->figures == b->figures && g.relation[FIGURE_SAME] == a->figures;
    return figures ? ROLE_COPY : ROLE_NUMBERS;
}

void clusters_free(struct clusters *c)
{
    free(c->group);
    free(c->runs);
    free(c->cluster);
    free(c->contained);
    compare_free(&c->compare);
    readings_free(&c->one);
    readings_free(&c->other);
}
