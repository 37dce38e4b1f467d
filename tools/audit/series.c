#include "series.h"

#include <stdio.h>
#include <stdlib.h>

/* A statement is its record; TAB and LF have another meaning in runs. No byte of UTF-8 is one of these. */
enum { FOR_TAB = 0xff, FOR_END = 0xfe };

/* The statements of a series, the last one first. */
struct said {
    struct said *before;
    unsigned long long number; /* of the record */
    size_t n;
    char line[];
};

struct kept {
    struct said *last;
};

static void begin_now(void *ctx, struct span key)
{
    struct series *s = ctx;
    (void)key; /* the statements say it */
    s->state.len = 0;
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

/* Writes an entry as a line of a run. */
static void spill_kept(struct series *s, const struct kept *entry)
{
    s->state.len = 0;
    for (const struct said *said = entry->last; said != NULL; said = said->before) {
        size_t from = s->state.len;
        char number[24];
        snprintf(number, sizeof number, "%llu\t", said->number);
        buf_text(&s->state, number);
        buf_add(&s->state, said->line, said->n);
        buf_byte(&s->state, (char)FOR_END);
        for (; from < s->state.len; from++)
            if (s->state.data[from] == '\t')
                s->state.data[from] = (char)FOR_TAB;
    }
    runs_add(&s->runs, keyed_key(&s->kept, entry), (struct span){s->state.data, s->state.len});
}

static void spill(struct series *s)
{
    void **all = keyed_sorted(&s->kept);
    runs_begin(&s->runs);
    for (size_t i = 0; i < s->kept.n; i++)
        spill_kept(s, all[i]);
    runs_end(&s->runs);
    free(all);
    keyed_clear(&s->kept);
}

bool series_takes(const struct audit_fact *f)
{
    int first, last, report, other;
    bool growth = f->measure == FACT_GROWTH && f->percent && span_is(f->field[MET_BASIS], "yoy");
    bool level = f->measure == FACT_LEVEL && !f->percent && !span_is(f->field[MET_BASIS], "new");
    return f->one_figure && (growth || level) && f->field[MET_SCOPE].n == 0 && f->field[MET_PLACE].n > 0 &&
           fact_years(f, &first, &last) && first == last && first > 0 &&
           fact_period_years(f->field[MET_REPORT_PERIOD], &report, &other) &&
           (report == first || report == first + 1) &&
           (span_is(f->field[MET_ROLE], "actual") || span_is(f->field[MET_ROLE], "target"));
}

void series_add(struct series *s, const struct audit_fact *f)
{
    if (!series_takes(f))
        return;
    s->key.len = 0;
    buf_add(&s->key, f->field[MET_PLACE].s, f->field[MET_PLACE].n);
    buf_byte(&s->key, '\t');
    buf_add(&s->key, f->field[MET_INDICATOR].s, f->field[MET_INDICATOR].n);
    struct kept *kept = keyed_find(&s->kept, (struct span){s->key.data, s->key.len});
    struct said *said = arena_alloc(&s->kept.arena, sizeof *said + f->line.n);
    *said = (struct said){kept->last, f->number, f->line.n};
    memcpy(said->line, f->line.s, f->line.n);
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

/* Adds a statement to those of the series in hand. */
static void add_fact(struct series *s, struct span line, unsigned long long number)
{
    struct rec rec = {.line = line};
    if (rec_split(line, rec.field, MET_FIELDS) == NULL)
        audit_report_add(&s->report, &rec, number);
}

/* The same of NUMBER TAB RECORD. */
static void add_numbered(struct series *s, struct span line)
{
    unsigned long long number;
    const char *tab = memchr(line.s, '\t', line.n);
    if (tab != NULL && rec_number((struct span){line.s, (size_t)(tab - line.s)}, &number))
        add_fact(s, span_from(line, (size_t)(tab - line.s) + 1), number);
}

struct writer {
    struct series *series;
    struct out *out;           /* or NULL */
    struct flagging *flagging; /* or NULL */
};

/* All statements of a series are there. */
static void check_series(const struct writer *w)
{
    struct audit_report *r = &w->series->report;
    if (r->n > 1)
        qsort(r->fact, r->n, sizeof *r->fact, by_time);
    series_checks(r);
    if (r->said.len > 0 && w->out != NULL)
        out_write(w->out, r->said.data, r->said.len);
    for (size_t i = 0; i < r->n && w->flagging != NULL; i++)
        flagging_mark(w->flagging, &r->fact[i]);
    r->said.len = 0;
    audit_report_clear(r);
}

static void take_kept(const struct writer *w, const struct kept *entry)
{
    for (const struct said *said = entry->last; said != NULL; said = said->before)
        add_fact(w->series, (struct span){said->line, said->n}, said->number);
    check_series(w);
}

/* The same of the state that runs put together. */
static void take_merged(void *ctx)
{
    const struct writer *w = ctx;
    struct buf *state = &w->series->state;
    for (size_t from = 0, at = 0; at < state->len; at++) {
        if ((unsigned char)state->data[at] == FOR_TAB)
            state->data[at] = '\t';
        if ((unsigned char)state->data[at] != FOR_END)
            continue;
        add_numbered(w->series, (struct span){state->data + from, at - from});
        from = at + 1;
    }
    check_series(w);
}

void series_end(struct series *s, struct out *o, struct flagging *f)
{
    struct writer w = {s, o, f};
    if (s->runs.n > 0) {
        spill(s);
        runs_merge(&s->runs, take_merged, &w);
    } else {
        void **all = keyed_sorted(&s->kept);
        for (size_t i = 0; i < s->kept.n; i++)
            take_kept(&w, all[i]);
        free(all);
        keyed_clear(&s->kept);
    }
    audit_report_free(&s->report);
    buf_free(&s->key);
    buf_free(&s->state);
}
