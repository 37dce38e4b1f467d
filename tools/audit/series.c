#include "series.h"

#include "indicator_names.h"
#include "places.h"

/* Where a statement stands decides the order of equals. */
static int by_stand(const struct audit_fact *x, const struct audit_fact *y)
{
    int c = span_order(x->field[MET_SOURCE], y->field[MET_SOURCE]);
    if (c != 0)
        return c;
    if (x->seg != y->seg)
        return x->seg < y->seg ? -1 : 1;
    if (x->pos != y->pos)
        return x->pos < y->pos ? -1 : 1;
    return span_order(x->line, y->line);
}

/* By year, role, measure, unit and report. */
static int by_time(const void *a, const void *b)
{
    const struct audit_fact *x = a, *y = b;
    static const enum met_column order[] = {MET_PERIOD, MET_ROLE, MET_MEASURE, MET_UNIT, MET_REPORT_PERIOD};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        int c = span_order(x->field[order[i]], y->field[order[i]]);
        if (c != 0)
            return c;
    }
    return by_stand(x, y);
}

/* By place, what stands in the later report first. */
static int by_place(const void *a, const void *b)
{
    const struct audit_fact *x = a, *y = b;
    int c = span_order(x->field[MET_PLACE], y->field[MET_PLACE]);
    c = c != 0 ? c : span_order(y->field[MET_REPORT_PERIOD], x->field[MET_REPORT_PERIOD]);
    return c != 0 ? c : by_stand(x, y);
}

void series_init(struct series *s, size_t memory_limit)
{
    *s = (struct series){0};
    size_t half = memory_limit / 2 + memory_limit % 2;
    statements_init(&s->years, half, by_time, series_checks);
    statements_init(&s->places, half, by_place, places_checks);
}

bool series_takes(const struct audit_fact *f)
{
    int first, last, report, other;
    bool growth = f->measure == FACT_GROWTH && f->percent && span_is(f->field[MET_BASIS], "yoy");
    bool level = f->measure == FACT_LEVEL && !f->percent && !span_is(f->field[MET_BASIS], "new");
    if (f->among.n > 0)
        return fact_period_years(f->field[MET_REPORT_PERIOD], &report, &other) && report > 0;
    return f->one_figure && (growth || level) && f->field[MET_SCOPE].n == 0 && f->field[MET_PLACE].n > 0 &&
           fact_years(f, &first, &last) && first == last && first > 0 &&
           fact_period_years(f->field[MET_REPORT_PERIOD], &report, &other) &&
           (report == first || report == first + 1) &&
           (span_is(f->field[MET_ROLE], "actual") || span_is(f->field[MET_ROLE], "target"));
}

static void add_field(struct buf *key, struct span field)
{
    buf_byte(key, '\t');
    buf_add(key, field.s, field.n);
}

/* The place, and what the figure is of that it has one of a year; `year` holds its year and unit, too. */
static struct span key_of(struct series *s, struct span place, const struct audit_fact *f, bool year)
{
    const bool rank = f->among.n > 0; /* steps lack the indicator that their rank has */
    s->key.len = 0;
    buf_add(&s->key, place.s, place.n);
    add_field(&s->key, f->field[rank ? MET_LABEL : MET_INDICATOR]);
    if (rank)
        add_field(&s->key, f->among);
    if (year) {
        add_field(&s->key, f->field[MET_PERIOD]);
        add_field(&s->key, f->field[MET_UNIT]);
    }
    return (struct span){s->key.data, s->key.len};
}

/* A level that adds up over places is of its own place as a whole, and of the one above as a part. */
static void add_to_places(struct series *s, const struct audit_fact *f)
{
    const struct indicator_name *i = indicator_by_id(f->field[MET_INDICATOR]);
    uint32_t place = place_by_full(f->field[MET_PLACE]);
    if (f->measure != FACT_LEVEL || !span_is(f->field[MET_ROLE], "actual") || i == NULL || !i->adds_up ||
        place == PLACE_NONE || places->place[place].former)
        return;
    uint32_t above = places->place[place].parent;
    if (places->place[place].level < PLACE_COUNTY)
        statements_add(&s->places, key_of(s, f->field[MET_PLACE], f, true), f);
    if (above != PLACE_NONE)
        statements_add(&s->places, key_of(s, place_full(&places->place[above]), f, true), f);
}

void series_add(struct series *s, const struct audit_fact *f)
{
    if (!series_takes(f))
        return;
    statements_add(&s->years, key_of(s, f->field[MET_PLACE], f, false), f);
    add_to_places(s, f);
}

void series_end(struct series *s, struct out *o, struct flagging *f)
{
    statements_end(&s->years, o, f);
    statements_end(&s->places, o, f);
    buf_free(&s->key);
}
