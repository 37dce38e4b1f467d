#include "page_series.h"

#include <stdlib.h>

#include "panel_table.h"
#include "sets.h"

const char *const page_level[PAGE_LEVELS] = {"country", "province", "prefecture", "county", "part", ""};

void series_init(struct series_list *l)
{
    *l = (struct series_list){0};
    names_init(&l->key);
}

unsigned series_level(struct span level)
{
    unsigned i = 0;
    while (i < PAGE_LEVELS - 1 && !span_is(level, page_level[i]))
        i++;
    return i;
}

/* What a row adds: a result counts more than an aim, both of them together more than that. */
static double row_worth(const struct span *field)
{
    enum { WHOLE_YEAR = 4 };
    bool target = span_is(field[P_TARGET_STATUS], "ok"), actual = span_is(field[P_ACTUAL_STATUS], "ok");
    double worth = 2.0 * actual + target + (target && actual);
    return field[P_PERIOD].n == WHOLE_YEAR ? worth : worth / 4;
}

static uint32_t find(struct series_list *l, const struct span *field)
{
    uint32_t i = names_add(&l->key, panel_series(field, &l->line));
    if (i < l->cap)
        return i;
    size_t cap = l->cap ? 2 * l->cap : 256;
    l->series = mem_resize(l->series, cap, sizeof *l->series);
    memset(l->series + l->cap, 0, (cap - l->cap) * sizeof *l->series);
    l->cap = cap;
    return i;
}

void series_count(struct series_list *l, const struct span *field)
{
    uint32_t i = find(l, field);
    struct series *s = &l->series[i];
    s->rows++;
    s->sure += span_is(field[P_STATUS], "ok");
    s->worth[series_level(field[P_LEVEL])] += row_worth(field);
    l->rows++;
}

/* The first part of an id: what it is about. */
static struct span topic(struct span id)
{
    const char *dot = id.n > 0 ? memchr(id.s, '.', id.n) : NULL;
    return dot != NULL ? span_head(id, (size_t)(dot - id.s)) : id;
}

static double weight(const struct series *s)
{
    const struct set_word *word;
    struct span about = topic(s->field[0]);
    double sure = (double)s->sure / (double)s->rows;
    bool first = set_which(SET_PAGE_TOPICS, about.s, about.n, &word) == about.n && about.n > 0;
    return sure * (first ? word->number : 1);
}

static void cut_key(struct series *s, struct span key)
{
    for (unsigned k = 0; k < SERIES_KEYS; k++) {
        const char *tab = key.n > 0 ? memchr(key.s, '\t', key.n) : NULL;
        size_t n = tab != NULL ? (size_t)(tab - key.s) : key.n;
        s->field[k] = span_head(key, n);
        key = span_from(key, tab != NULL ? n + 1 : n);
    }
}

static bool taken(const struct series_list *l, unsigned level, unsigned n, struct span about)
{
    for (unsigned i = 0; i < n; i++)
        if (span_equal(topic(l->series[l->headline[level][i]].field[0]), about))
            return true;
    return false;
}

/* The headlines of a level: the best of each topic. */
static void choose_headlines(struct series_list *l, unsigned level)
{
    for (unsigned n = 0; n < HEADLINES; n++) {
        double most = 0;
        uint32_t best = NAME_NONE;
        for (uint32_t i = 0; i < l->key.n; i++) {
            const struct series *s = &l->series[i];
            if (s->worth[level] > most && !taken(l, level, n, topic(s->field[0]))) {
                most = s->worth[level];
                best = i;
            }
        }
        l->headline[level][n] = best;
        if (best == NAME_NONE) {
            while (++n < HEADLINES)
                l->headline[level][n] = NAME_NONE;
            return;
        }
        l->series[best].kept = true;
    }
}

struct ranked {
    double worth;
    uint32_t series;
};

static int by_worth(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->worth < y->worth || x->worth > y->worth)
        return x->worth > y->worth ? -1 : 1;
    return (x->series > y->series) - (x->series < y->series);
}

static void keep(struct series_list *l, const struct ranked *ranked, unsigned long long most)
{
    for (size_t i = 0; i < l->key.n; i++)
        if (l->series[i].kept)
            l->rows_kept += l->series[i].rows;
    for (size_t i = 0; i < l->key.n; i++) {
        struct series *s = &l->series[ranked[i].series];
        if (!s->kept && l->rows_kept + s->rows <= most) {
            s->kept = true;
            l->rows_kept += s->rows;
        }
        if (s->kept)
            l->order[l->kept++] = ranked[i].series;
    }
}

void series_choose(struct series_list *l, unsigned long long most)
{
    struct ranked *ranked = mem_zalloc(l->key.n, sizeof *ranked);
    l->order = mem_zalloc(l->key.n, sizeof *l->order);
    for (uint32_t i = 0; i < l->key.n; i++) {
        struct series *s = &l->series[i];
        cut_key(s, l->key.text[i]);
        double w = weight(s);
        ranked[i].series = i;
        for (unsigned level = 0; level < PAGE_LEVELS; level++) {
            s->worth[level] *= w;
            ranked[i].worth += s->worth[level];
        }
    }
    qsort(ranked, l->key.n, sizeof *ranked, by_worth);
    for (unsigned level = 0; level < PAGE_LEVELS; level++)
        choose_headlines(l, level);
    keep(l, ranked, most);
    free(ranked);
}

uint32_t series_of(struct series_list *l, const struct span *field)
{
    uint32_t i = find(l, field);
    return l->series[i].kept ? i : NAME_NONE;
}

void series_free(struct series_list *l)
{
    names_free(&l->key);
    free(l->series);
    free(l->order);
    buf_free(&l->line);
}
