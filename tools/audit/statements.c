/* statements: kept by key, spilled, and given back. */
#include "statements.h"

#include <stdio.h>
#include <stdlib.h>

/* A statement is its record; TAB and LF have another meaning in runs. No byte of UTF-8 is one of these. */
enum { FOR_TAB = 0xff, FOR_END = 0xfe };

/* The statements of a key, the last one first. */
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
    struct statements *s = ctx;
    (void)key; /* the statements say it */
    s->state.len = 0;
}

static void add_now(void *ctx, struct span state)
{
    struct statements *s = ctx;
    buf_add(&s->state, state.s, state.n);
}

static void write_now(void *ctx, struct buf *b)
{
    const struct statements *s = ctx;
    buf_add(b, s->state.data, s->state.len);
}

static const struct runs_states merging = {begin_now, add_now, write_now};

void statements_init(struct statements *s, size_t memory_limit, statements_order *order,
                     statements_checks *checks)
{
    *s = (struct statements){.memory_limit = memory_limit, .order = order, .checks = checks};
    s->runs = (struct runs){.states = &merging, .ctx = s};
    keyed_init(&s->kept, sizeof(struct kept));
}

/* Writes an entry as a line of a run. */
static void spill_kept(struct statements *s, const struct kept *entry)
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

static void spill(struct statements *s)
{
    void **all = keyed_sorted(&s->kept);
    runs_begin(&s->runs);
    for (size_t i = 0; i < s->kept.n; i++)
        spill_kept(s, all[i]);
    runs_end(&s->runs);
    free(all);
    keyed_clear(&s->kept);
}

void statements_add(struct statements *s, struct span key, const struct audit_fact *f)
{
    struct kept *kept = keyed_find(&s->kept, key);
    struct said *said = arena_alloc(&s->kept.arena, sizeof *said + f->line.n);
    *said = (struct said){kept->last, f->number, f->line.n};
    memcpy(said->line, f->line.s, f->line.n);
    kept->last = said;
    if (s->memory_limit > 0 && keyed_size(&s->kept) > s->memory_limit)
        spill(s);
}

/* Adds a statement to those of the key in hand. */
static void add_fact(struct statements *s, struct span line, unsigned long long number)
{
    struct rec rec = {.line = line};
    if (rec_split(line, rec.field, MET_FIELDS) == NULL)
        audit_report_add(&s->report, &rec, number);
}

/* The same of NUMBER TAB RECORD. */
static void add_numbered(struct statements *s, struct span line)
{
    unsigned long long number;
    const char *tab = memchr(line.s, '\t', line.n);
    if (tab != NULL && rec_number((struct span){line.s, (size_t)(tab - line.s)}, &number))
        add_fact(s, span_from(line, (size_t)(tab - line.s) + 1), number);
}

struct writer {
    struct statements *statements;
    struct out *out;           /* or NULL */
    struct flagging *flagging; /* or NULL */
};

/* All statements of a key are there. */
static void check_key(const struct writer *w)
{
    struct audit_report *r = &w->statements->report;
    if (r->n > 1)
        qsort(r->fact, r->n, sizeof *r->fact, w->statements->order);
    w->statements->checks(r);
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
        add_fact(w->statements, (struct span){said->line, said->n}, said->number);
    check_key(w);
}

/* The same of the state that runs put together. */
static void take_merged(void *ctx)
{
    const struct writer *w = ctx;
    struct buf *state = &w->statements->state;
    for (size_t from = 0, at = 0; at < state->len; at++) {
        if ((unsigned char)state->data[at] == FOR_TAB)
            state->data[at] = '\t';
        if ((unsigned char)state->data[at] != FOR_END)
            continue;
        add_numbered(w->statements, (struct span){state->data + from, at - from});
        from = at + 1;
    }
    check_key(w);
}

void statements_end(struct statements *s, struct out *o, struct flagging *f)
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
    buf_free(&s->state);
}
