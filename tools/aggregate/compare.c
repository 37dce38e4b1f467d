#include "compare.h"

#include <stdlib.h>

#include "pack.h"
#include "title.h"

enum { BASE, OTHER, SIDES };

struct compare {
    const struct config *config;
    struct tabular *writer;
    struct buf head, line;
    bool pending; /* head has a row that is not written */
    struct cell *cell[SIDES];
    uint64_t count[COVERAGES];
    struct cites cites;
};

static void add_titles(struct title *t, const struct config *c, const char *stat)
{
    const char *percent = span_is(c->by.name[c->by.n - 1], "role") ? "attainment" : "percent";
    const struct span name[] = {
        c->base, c->other, {"difference", strlen("difference")}, {percent, strlen(percent)}};
    for (unsigned i = 0; i < sizeof name / sizeof *name; i++)
        title_value(t, name[i], stat);
}

struct compare *compare_new(const struct config *c, struct tabular *w)
{
    struct compare *b = mem_zalloc(1, sizeof *b);
    b->config = c;
    b->writer = w;
    for (unsigned side = 0; side < SIDES; side++)
        b->cell[side] = mem_zalloc(c->stats, sizeof *b->cell[side]);
    struct title t = {0};
    for (unsigned i = 0; i + 1 < c->by.n; i++)
        title_text(&t, c->by.name[i]);
    for (unsigned i = 0; i < c->stats; i++)
        add_titles(&t, c, c->stats > 1 ? c->stat[i].name : NULL);
    title_coverage(&t, c);
    tabular_begin(w, &t);
    return b;
}

static struct cell difference(const struct cell *base, const struct cell *other)
{
    struct cell r = {.set = base->set && other->set};
    if (r.set)
        big_subtract(&r.number, &other->number, &base->number);
    return r;
}

static struct cell percent(const struct cell *base, const struct cell *other)
{
    struct cell r = {.set = base->set && other->set && base->number.len > 0};
    if (r.set) {
        struct big hundred = big_count(100), n;
        big_multiply(&n, &other->number, &hundred);
        r.number = big_ratio(&n, &base->number);
    }
    return r;
}

static void write_pending(struct compare *b)
{
    const struct config *c = b->config;
    if (!b->pending)
        return;
    b->line.len = 0;
    buf_add(&b->line, b->head.data, b->head.len);
    for (unsigned i = 0; i < c->stats; i++) {
        const struct cell *base = &b->cell[BASE][i], *other = &b->cell[OTHER][i];
        const struct cell cell[] = {*base, *other, difference(base, other), percent(base, other)};
        for (unsigned k = 0; k < sizeof cell / sizeof *cell; k++) {
            buf_byte(&b->line, '\t');
            pack_number(&b->line, c, &cell[k]);
        }
    }
    pack_counts(&b->line, c, b->count);
    pack_cites(&b->line, c->cite > 0 ? &b->cites : NULL);
    tabular_row(b->writer, (struct span){b->line.data, b->line.len});
}

static void begin_row(struct compare *b, struct span head)
{
    b->head.len = 0;
    buf_add(&b->head, head.s, head.n);
    b->pending = true;
    memset(b->count, 0, sizeof b->count);
    cites_free(&b->cites);
    for (unsigned side = 0; side < SIDES; side++)
        for (unsigned i = 0; i < b->config->stats; i++)
            b->cell[side][i].set = false;
}

void compare_row(struct compare *b, const struct row *r)
{
    const struct config *c = b->config;
    struct span head = pack_head(r->key), value = pack_tail(r->key);
    bool is_base = span_equal(value, c->base);
    if (!is_base && !span_equal(value, c->other))
        return;
    if (!b->pending || !span_equal(head, (struct span){b->head.data, b->head.len})) {
        write_pending(b);
        begin_row(b, head);
    }
    memcpy(b->cell[is_base ? BASE : OTHER], r->cell, c->stats * sizeof *r->cell);
    for (unsigned i = 0; i < COVERAGES; i++)
        b->count[i] += r->count[i];
    for (unsigned i = 0; r->cites != NULL && i < r->cites->n; i++)
        cite_add(&b->cites, c->cite, r->cites->place[i]);
}

void compare_end(struct compare *b)
{
    write_pending(b);
    for (unsigned side = 0; side < SIDES; side++)
        free(b->cell[side]);
    cites_free(&b->cites);
    buf_free(&b->head);
    buf_free(&b->line);
    free(b);
}
