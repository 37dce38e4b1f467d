#include "reports.h"

#include <stdio.h>
#include <stdlib.h>

#include "hash.h"

enum { SLOTS_MIN = 64, LITTLE = 10 };

/* Never 0, which is a free slot. */
static uint64_t not_zero(uint64_t h)
{
    return h != 0 ? h : 1;
}

uint64_t reports_place(struct span place)
{
    return hash_xxh64(place.s, place.n);
}

static uint64_t closing_of(uint64_t place, int year)
{
    return not_zero((place ^ (uint64_t)(unsigned)year) * 0x9e3779b97f4a7c15U);
}

static void put_closing(uint64_t *slot, size_t slots, uint64_t h)
{
    size_t i = h >> 7 & (slots - 1);
    while (slot[i] != 0 && slot[i] != h)
        i = (i + 1) & (slots - 1);
    slot[i] = h;
}

static void add_closing(struct reports *r, uint64_t h)
{
    if (r->closing_n * 2 >= r->closing_slots) {
        size_t slots = r->closing_slots ? 2 * r->closing_slots : SLOTS_MIN;
        uint64_t *slot = mem_zalloc(slots, sizeof *slot);
        for (size_t i = 0; i < r->closing_slots; i++)
            if (r->closing[i] != 0)
                put_closing(slot, slots, r->closing[i]);
        free(r->closing);
        r->closing = slot;
        r->closing_slots = slots;
    }
    put_closing(r->closing, r->closing_slots, h);
    r->closing_n++;
}

static void put_report(struct report *slot, size_t slots, const struct report *report)
{
    size_t i = report->id & (slots - 1);
    while (slot[i].id != 0 && slot[i].id != report->id)
        i = (i + 1) & (slots - 1);
    slot[i] = *report;
}

static void add_report(struct reports *r, const struct report *report)
{
    if (r->n * 2 >= r->slots) {
        size_t slots = r->slots ? 2 * r->slots : SLOTS_MIN;
        struct report *slot = mem_zalloc(slots, sizeof *slot);
        for (size_t i = 0; i < r->slots; i++)
            if (r->slot[i].id != 0)
                put_report(slot, slots, &r->slot[i]);
        free(r->slot);
        r->slot = slot;
        r->slots = slots;
    }
    put_report(r->slot, r->slots, report);
    r->n++;
}

/* A report that states more results than aims of its year closes it: a summary, a bulletin. A government's
 * speaks early in its year. */
static void finish(struct reports *r)
{
    struct report *now = &r->now;
    if (now->id == 0)
        return;
    now->closed = now->year != 0 && r->actuals <= r->targets ? now->year - 1 : now->year;
    now->looks_back = r->results > r->records / LITTLE;
    add_report(r, now);
    if (now->year == 0 || now->part)
        return;
    add_closing(r, closing_of(now->place, now->closed));
    if (r->closing_of != NULL)
        r->closing_of(r->ctx, (struct span){r->name.data, r->name.len}, now->closed);
}

static void begin(struct reports *r, uint64_t id)
{
    finish(r);
    r->now = (struct report){.id = id, .first = UINT64_MAX};
    r->most = r->actuals = r->targets = r->results = r->records = 0;
}

void reports_add(struct reports *r, const struct gathered *g)
{
    struct span field[REPORT_KEYS];
    struct time_span t;
    unsigned long long number = 0;
    if (gather_fields(g->key, field, REPORT_KEYS) < REPORT_KEYS)
        return;
    for (size_t i = 0; i < field[REPORT_NUMBER].n; i++)
        number = number * 10 + (unsigned char)(field[REPORT_NUMBER].s[i] - '0');
    uint64_t id = statement_report_id(field[REPORT_SOURCE], number);
    if (id != r->now.id)
        begin(r, id);
    struct report *now = &r->now;
    r->actuals += g->tally.actuals;
    r->targets += g->tally.targets;
    r->results += g->tally.results;
    r->records += g->tally.n;
    now->first = g->tally.first < now->first ? g->tally.first : now->first;
    now->last = g->tally.last > now->last ? g->tally.last : now->last;
    if (g->tally.n <= r->most || field[REPORT_PLACE].n == 0)
        return;
    r->most = g->tally.n;
    now->place = reports_place(field[REPORT_PLACE]);
    r->name.len = 0;
    buf_add(&r->name, field[REPORT_PLACE].s, field[REPORT_PLACE].n);
    if (time_span_parse(field[REPORT_PERIOD], &t)) {
        now->year = t.last;
        now->part = t.part.n > 0;
    }
}

void reports_end(struct reports *r)
{
    begin(r, 0);
}

const struct report *reports_find(const struct reports *r, struct span source, unsigned long long number)
{
    return reports_of(r, statement_report_id(source, number));
}

const struct report *reports_of(const struct reports *r, uint64_t id)
{
    if (r->slots == 0)
        return NULL;
    size_t i = id & (r->slots - 1);
    while (r->slot[i].id != 0 && r->slot[i].id != id)
        i = (i + 1) & (r->slots - 1);
    return r->slot[i].id == id ? &r->slot[i] : NULL;
}

bool reports_close(const struct reports *r, uint64_t place, int year)
{
    uint64_t h = closing_of(place, year);
    if (r->closing_slots == 0)
        return false;
    size_t i = h >> 7 & (r->closing_slots - 1);
    while (r->closing[i] != 0 && r->closing[i] != h)
        i = (i + 1) & (r->closing_slots - 1);
    return r->closing[i] == h;
}

void reports_free(struct reports *r)
{
    free(r->slot);
    free(r->closing);
    buf_free(&r->name);
    *r = (struct reports){0};
}
