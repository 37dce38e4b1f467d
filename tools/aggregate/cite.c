#include "cite.h"

#include <stdlib.h>

/* Cuts the number after the last colon off. */
static struct span take_number(struct span *place)
{
    size_t n = place->n;
    while (n > 0 && place->s[n - 1] != ':')
        n--;
    struct span number = {place->s + n, place->n - n};
    place->n = n > 0 ? n - 1 : 0;
    return number;
}

static int compare_numbers(struct span a, struct span b)
{
    return a.n != b.n ? (a.n < b.n ? -1 : 1) : span_order(a, b);
}

static int compare_places(struct span a, struct span b)
{
    struct span seg_a = take_number(&a), seg_b = take_number(&b);
    struct span report_a = take_number(&a), report_b = take_number(&b);
    int c = span_order(a, b);
    if (c == 0)
        c = compare_numbers(report_a, report_b);
    return c != 0 ? c : compare_numbers(seg_a, seg_b);
}

size_t cite_add(struct cites *c, unsigned limit, struct span place)
{
    size_t grown = 0;
    unsigned i = c->n;
    while (i > 0) {
        int order = compare_places(c->place[i - 1], place);
        if (order == 0)
            return 0;
        if (order < 0)
            break;
        i--;
    }
    if (i == limit)
        return 0;
    if (c->place == NULL) {
        c->place = mem_alloc(limit * sizeof *c->place);
        grown = limit * sizeof *c->place;
    }
    if (c->n == limit)
        free((char *)c->place[--c->n].s);
    memmove(c->place + i + 1, c->place + i, (c->n - i) * sizeof *c->place);
    c->place[i] = (struct span){mem_dup(place.s, place.n), place.n};
    c->n++;
    return grown + place.n;
}

void cites_free(struct cites *c)
{
    for (unsigned i = 0; i < c->n; i++)
        free((char *)c->place[i].s);
    free(c->place);
    *c = (struct cites){0};
}
