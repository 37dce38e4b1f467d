#include "series.h"

#include <stdlib.h>

/* A statement is its record; TAB and LF have another meaning in runs. No byte of UTF-8 is one of these. */
enum { FOR_TAB = 0xff, FOR_END = 0xfe };

/* The statements of a series, the last one first. */
struct said {
    struct said *before;
    size_t n;
    char line[];
};

struct kept {
    struct said *last;
};

static void begin_now(void *ctx, struct span key)
{
    struct series *s = ctx;
    s->now_key.len = s->state.len = 0;
    buf_add(&s->now_key, key.s, key.n);
    s->now = (struct span){s->now_key.data, s->now_key.len};
}

static void add_now(void *ctx, struct span state)
{
    struct series *s = ctx;
    buf_add(&s->state, state.s, state.n);
}

static void write_now(void *ctx, struct buf *b)
{
    const struct series *s = ctx;
    buf_add(b, s->state.data, s->state.len);
}

static const struct runs_states states = {begin_now, add_now, write_now};

void series_init(struct series *s, size_t memory_limit)
{
    *s = (struct series){.memory_limit = memory_limit};
    s->runs = (struct runs){.states = &states, .ctx = s};
    keyed_init(&s->kept, sizeof(struct kept));
}

/* Makes an entry the one in hand. */
static void load(struct series *s, const struct kept *entry)
{
    begin_now(s, keyed_key(&s->kept, entry));
    for (const struct said *said = entry->last; said != NULL; said = said->before)
        add_now(s, (struct span){said->line, said->n});
}

static void each_kept(struct series *s, void (*take)(void *ctx), void *ctx)
{
    void **all = keyed_sorted(&s->kept);
    for (size_t i = 0; i < s->kept.n; i++) {
        load(s, all[i]);
        take(ctx);
    }
    free(all);
    keyed_clear(&s->kept);
}

static void spill_now(void *ctx)
{
    struct series *s = ctx;
    runs_add(&s->runs, s->now, (struct span){s->state.data, s->state.len});
}

static void spill(struct series *s)
{
    runs_begin(&s->runs);
    each_kept(s, spill_now, s);
    runs_end(&s->runs);
}

/* Aims, levels, growth on the year before; no figure that is only a part of what the series is of. */
static bool belongs(const struct audit_fact *f)
{
    int first, last;
    bool growth = f->measure == FACT_GROWTH && f->percent && span_is(f->field[MET_BASIS], "yoy");
    bool level = f->measure == FACT_LEVEL && !f->percent && !span_is(f->field[MET_BASIS], "new");
    return f->one_figure && (growth || level) && f->field[MET_SCOPE].n == 0 && f->field[MET_PLACE].n > 0 &&
           fact_years(f, &first, &last) && first == last && first > 0 &&
           (span_is(f->field[MET_ROLE], "actual") || span_is(f->field[MET_ROLE], "target"));
}

void series_add(struct series *s, const struct audit_fact *f)
{
    if (!belongs(f))
        return;
    s->key.len = 0;
    buf_add(&s->key, f->field[MET_PLACE].s, f->field[MET_PLACE].n);
    buf_byte(&s->key, '\t');
    buf_add(&s->key, f->field[MET_INDICATOR].s, f->field[MET_INDICATOR].n);
    struct kept *kept = keyed_find(&s->kept, (struct span){s->key.data, s->key.len});
    struct said *said = arena_alloc(&s->kept.arena, sizeof *said + f->line.n + 1);
    *said = (struct said){kept->last, f->line.n + 1};
    for (size_t i = 0; i < f->line.n; i++)
        said->line[i] = f->line.s[i] == '\t' ? (char)FOR_TAB : f->line.s[i];
    said->line[f->line.n] = (char)FOR_END;
    kept->last = said;
    if (s->memory_limit > 0 && keyed_size(&s->kept) > s->memory_limit)
        spill(s);
}

/* By year, role, measure, report; what is left decides the order of equals. */
static int by_time(const void *a, const void *b)
{
    const struct audit_fact *x = a, *y = b;
    static const enum met_column order[] = {MET_PERIOD, MET_ROLE,          MET_MEASURE,
                                            MET_UNIT,   MET_REPORT_PERIOD, MET_SOURCE};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        int c = span_order(x->field[order[i]], y->field[order[i]]);
        if (c != 0)
            return c;
    }
    if (x->seg != y->seg)
        return x->seg < y->seg ? -1 : 1;
    if (x->pos != y->pos)
        return x->pos < y->pos ? -1 : 1;
    return span_order(x->line, y->line);
}

/* The statements in hand as facts. */
static void take_now(void *ctx)
{
    struct series *s = ctx;
    struct audit_report *r = &s->report;
    audit_report_clear(r);
    for (size_t from = 0, at = 0; at < s->state.len; at++) {
        struct rec rec = {.line = {s->state.data + from, at - from}};
        if ((unsigned char)s->state.data[at] == FOR_TAB)
            s->state.data[at] = '\t';
        if ((unsigned char)s->state.data[at] != FOR_END)
            continue;
        if (rec_split(rec.line, rec.field, MET_FIELDS) == NULL)
            audit_report_add(r, &rec);
        from = at + 1;
    }
    if (r->n > 1)
        qsort(r->fact, r->n, sizeof *r->fact, by_time);
    series_checks(r);
}

struct writer {
    struct series *series;
    struct out *out;
};

static void write_series(void *ctx)
{
    const struct writer *w = ctx;
    struct buf *said = &w->series->report.said;
    take_now(w->series);
    if (said->len > 0)
        out_write(w->out, said->data, said->len);
    said->len = 0;
}

void series_end(struct series *s, struct out *o)
{
    struct writer w = {s, o};
    if (s->runs.n > 0) {
        spill(s);
        runs_merge(&s->runs, write_series, &w);
    } else {
        each_kept(s, write_series, &w);
    }
    audit_report_free(&s->report);
    buf_free(&s->key);
    buf_free(&s->state);
    buf_free(&s->now_key);
}
