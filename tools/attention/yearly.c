#include "yearly.h"

#include <stdlib.h>

#include "hash.h"

/* The year of 2016 and 2016/H1; 0 for what is none, and for several years. */
static uint32_t year_of(struct span period)
{
    uint32_t year = 0;
    if (period.n < 4 || (period.n > 4 && period.s[4] != '/'))
        return 0;
    for (size_t i = 0; i < 4; i++) {
        if (period.s[i] < '0' || period.s[i] > '9')
            return 0;
        year = year * 10 + (uint32_t)(period.s[i] - '0');
    }
    return year;
}

void yearly_add(struct yearly *s, const struct report_head *head, uint64_t characters, uint64_t at)
{
    struct span field[HEAD_COLUMNS];
    report_head_split((struct span){head->context.data, head->context.len}, field);
    struct yearly_report r = {at, 0, hash_xxh64(head->context.data, head->id), characters, 0};
    if (field[HEAD_PLACE].n > 0)
        r.year = year_of(field[HEAD_PERIOD]);
    if (r.year > 0) {
        struct span genre_place = {field[HEAD_GENRE].s,
                                   (size_t)(span_end(field[HEAD_PLACE]) - field[HEAD_GENRE].s)};
        struct span part = span_from(field[HEAD_PERIOD], 4);
        r.series = hash_xxh64(genre_place.s, genre_place.n) * 31 + hash_xxh64(part.s, part.n);
    }
    if (s->n == s->room)
        s->all = mem_room(s->all, s->n, &s->room, sizeof *s->all);
    s->all[s->n++] = r;
}

static int compare(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static int by_series_and_year(const struct yearly_report *a, const struct yearly_report *b)
{
    int order = compare(a->series, b->series);
    return order != 0 ? order : compare(a->year, b->year);
}

static int by_rank(const void *x, const void *y)
{
    const struct yearly_report *a = x, *b = y;
    int order = by_series_and_year(a, b);
    if (order != 0)
        return order;
    order = compare(b->characters, a->characters);
    return order != 0 ? order : compare(a->id, b->id);
}

void yearly_sort(struct yearly *s)
{
    s->sorted = mem_alloc(s->n * sizeof *s->sorted);
    if (s->n == 0)
        return;
    memcpy(s->sorted, s->all, s->n * sizeof *s->sorted);
    qsort(s->sorted, s->n, sizeof *s->sorted, by_rank);
}

/* The first report that is not before the key. */
static size_t first_from(const struct yearly *s, const struct yearly_report *key)
{
    size_t lo = 0, hi = s->n;
    while (lo < hi) {
        size_t middle = lo + (hi - lo) / 2;
        if (by_series_and_year(&s->sorted[middle], key) < 0)
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

const struct yearly_report *yearly_before(const struct yearly *s, const struct yearly_report *r, size_t *n)
{
    *n = 0;
    if (r->year == 0)
        return NULL;
    const struct yearly_report last = {.series = r->series, .year = r->year - 1},
                               this = {.series = r->series, .year = r->year};
    size_t from = first_from(s, &last);
    *n = first_from(s, &this) - from;
    return *n > 0 ? &s->sorted[from] : NULL;
}

void yearly_free(struct yearly *s)
{
    free(s->all);
    free(s->sorted);
    *s = (struct yearly){0};
}
