#include "compare.h"

#include <stdlib.h>

#include "msg.h"
#include "pack.h"
#include "rates.h"
#include "title.h"

enum { BASE, OTHER, SIDES };

struct compare {
    const struct config *config;
    struct tabular *writer;
    struct buf head, line;
    bool pending; /* head has a row that is not written */
    bool has_other, rate;
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
        const struct cell cell[] = {*base, *other, difference(base, other),
                                    b->rate ? (struct cell){.set = false} : percent(base, other)};
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
    b->has_other = false;
    memset(b->count, 0, sizeof b->count);
    cites_free(&b->cites);
    for (unsigned side = 0; side < SIDES; side++)
        for (unsigned i = 0; i < b->config->stats; i++)
            b->cell[side][i].set = false;
}

static void check_sum(const struct config *c, const struct row *r)
{
    uint64_t n = r->count[EXACT] + r->count[BOUNDED];
    struct span measure = key_field(c, r->key, "measure"), place = key_field(c, r->key, "place");
    bool sum = false;
    for (unsigned i = 0; i < c->stats; i++)
        sum |= c->stat[i].kind == STAT_SUM;
    if (sum && n > 1 && c->pairs && rates_are(c, r->key))
        msg_die("--compare: %llu values of %.*s (%.*s) would be added up: panel chooses one of them, --where "
                "tells them apart, another --stat does not add, --force insists",
                (unsigned long long)n, (int)measure.n, measure.s, (int)place.n, place.s);
}

/* Which side a value is; false for neither. Keys come in order: an actual before a forecast. */
static bool find_side(const struct compare *b, struct span value, bool same_row, unsigned *side)
{
    const struct config *c = b->config;
    *side = span_equal(value, c->base) ? BASE : OTHER;
    if (*side == BASE || span_equal(value, c->other))
        return true;
    return c->or_forecast && span_is(value, "forecast") && !(same_row && b->has_other);
}

void compare_row(struct compare *b, const struct row *r)
{
    const struct config *c = b->config;
    struct span head = pack_head(r->key), value = pack_tail(r->key);
    bool same_row = b->pending && span_equal(head, (struct span){b->head.data, b->head.len});
    unsigned side;
    if (!find_side(b, value, same_row, &side))
        return;
    check_sum(c, r);
    if (!same_row) {
        write_pending(b);
        begin_row(b, head);
    }
    b->has_other |= side == OTHER;
    b->rate = c->pairs && rates_measure(c, r->key);
    memcpy(b->cell[side], r->cell, c->stats * sizeof *r->cell);
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
