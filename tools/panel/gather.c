#include "gather.h"

#include <stdio.h>
#include <stdlib.h>

#include "record.h"

static bool is_report(struct span key)
{
    return span_starts(key, GATHER_REPORT "\t") > 0;
}

static void clear_now(struct gather *g)
{
    g->now.n = 0;
    g->now.tally = (struct tally){0};
    g->texts.len = 0;
}

static void add_tally(struct tally *to, const struct tally *t)
{
    if (to->n == 0 || t->first < to->first)
        to->first = t->first;
    if (t->last > to->last)
        to->last = t->last;
    to->n += t->n;
    to->actuals += t->actuals;
    to->targets += t->targets;
    to->results += t->results;
}

static bool tally_parse(struct span state, struct tally *t)
{
    uint64_t *const part[] = {&t->n, &t->actuals, &t->targets, &t->results, &t->first, &t->last};
    for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
        bool last = i + 1 == sizeof part / sizeof *part;
        const char *comma = last || state.n == 0 ? NULL : memchr(state.s, ',', state.n);
        size_t n = last ? state.n : comma != NULL ? (size_t)(comma - state.s) : 0;
        unsigned long long number;
        if (!rec_number((struct span){state.s, n}, &number) || number > UINT64_MAX / 4)
            return false;
        *part[i] = number;
        state = last ? state : span_from(state, n + 1);
    }
    return t->n > 0;
}

/* Cuts the next statement off, LENGTH:TEXT. */
static bool next_text(struct span *state, struct span *text)
{
    const char *colon = state->n > 0 ? memchr(state->s, ':', state->n) : NULL;
    unsigned long long n;
    if (colon == NULL || !rec_number((struct span){state->s, (size_t)(colon - state->s)}, &n))
        return false;
    *state = span_from(*state, (size_t)(colon - state->s) + 1);
    if (n > state->n || n > UINT32_MAX)
        return false;
    *text = span_head(*state, n);
    *state = span_from(*state, n);
    return true;
}

static void begin_now(void *ctx, struct span key)
{
    struct gather *g = ctx;
    clear_now(g);
    g->now_key.len = 0;
    buf_add(&g->now_key, key.s, key.n);
    g->now.key = (struct span){g->now_key.data, g->now_key.len};
    g->now.of_report = is_report(key);
}

/* A state of a run of our own: the line goes, so that its text is kept. */
static void add_state(void *ctx, struct span state)
{
    struct gather *g = ctx;
    struct tally t;
    if (!g->now.of_report)
        buf_add(&g->texts, state.s, state.n);
    else if (tally_parse(state, &t))
        add_tally(&g->now.tally, &t);
}

static int in_order(const void *a, const void *b)
{
    return statement_order(a, b);
}

/* In order, each once: a file that was given twice says nothing more. Most come in order. */
static void settle(struct gather *g)
{
    struct span state = {g->texts.data, g->texts.len}, text;
    struct gathered *now = &g->now;
    while (state.n > 0 && next_text(&state, &text)) {
        now->said = mem_room(now->said, now->n, &g->said_cap, sizeof *now->said);
        now->n += statement_parse(text, &now->said[now->n]);
    }
    size_t n = 1;
    while (n < now->n && statement_order(&now->said[n - 1], &now->said[n]) < 0)
        n++;
    if (n >= now->n)
        return;
    qsort(now->said, now->n, sizeof *now->said, in_order);
    n = 1;
    for (size_t i = 1; i < now->n; i++)
        if (statement_order(&now->said[i], &now->said[n - 1]) != 0)
            now->said[n++] = now->said[i];
    now->n = n;
}

static void write_now(void *ctx, struct buf *b)
{
    struct gather *g = ctx;
    settle(g);
    gather_write(&g->now, b);
}

static const struct runs_states states = {begin_now, add_state, write_now};

void gather_init(struct gather *g, size_t memory_limit)
{
    *g = (struct gather){.memory_limit = memory_limit, .runs = {.states = &states, .ctx = g}};
    keyed_init(&g->reports, sizeof(struct tally));
    figures_init(&g->figures);
    origins_init(&g->origins);
}

static int by_bytes(const void *a, const void *b)
{
    return span_order(*(const struct span *)a, *(const struct span *)b);
}

/* The texts of the statements in the order of their bytes. */
static void write_texts(const struct gathered *now, struct buf *state)
{
    struct buf texts = {0};
    char length[24];
    struct span *text = mem_alloc(now->n * sizeof *text);
    for (size_t i = 0; i < now->n; i++) {
        size_t from = texts.len;
        statement_write(&texts, &now->said[i]);
        text[i].n = texts.len - from;
    }
    for (size_t i = 0, at = 0; i < now->n; at += text[i++].n)
        text[i].s = texts.data + at;
    qsort(text, now->n, sizeof *text, by_bytes);
    for (size_t i = 0; i < now->n; i++) {
        buf_add(state, length, (size_t)snprintf(length, sizeof length, "%zu:", text[i].n));
        buf_add(state, text[i].s, text[i].n);
    }
    free(text);
    buf_free(&texts);
}

void gather_write(const struct gathered *now, struct buf *state)
{
    char text[160];
    const struct tally *t = &now->tally;
    if (!now->of_report) {
        write_texts(now, state);
        return;
    }
    int n =
        snprintf(text, sizeof text, "%llu,%llu,%llu,%llu,%llu,%llu", (unsigned long long)t->n,
                 (unsigned long long)t->actuals, (unsigned long long)t->targets,
                 (unsigned long long)t->results, (unsigned long long)t->first, (unsigned long long)t->last);
    buf_add(state, text, (size_t)n);
}

/* Makes an entry of a table what is put together. */
static void load(struct gather *g, const struct keyed *t, const void *entry)
{
    clear_now(g);
    g->now.key = keyed_key(t, entry);
    g->now.of_report = t == &g->reports;
    if (g->now.of_report)
        g->now.tally = *(const struct tally *)entry;
    else
        g->now.n = packed_read(entry, &g->origins, &g->now.said, 0, &g->said_cap);
    settle(g);
}

static void each_entry(struct gather *g, const struct keyed *t,
                       void (*take)(void *ctx, const struct gathered *now), void *ctx)
{
    void **all = keyed_sorted(t);
    for (size_t i = 0; i < t->n; i++) {
        load(g, t, all[i]);
        take(ctx, &g->now);
    }
    free(all);
}

static void spill_entry(void *ctx, const struct gathered *now)
{
    struct gather *g = ctx;
    g->state.len = 0;
    gather_write(now, &g->state);
    runs_add(&g->runs, now->key, (struct span){g->state.data, g->state.len});
}

static void each_table(struct gather *g, void (*take)(void *ctx, const struct gathered *now), void *ctx)
{
    figures_settle(&g->figures);
    each_entry(g, &g->reports, take, ctx);
    each_entry(g, &g->figures.table, take, ctx);
    keyed_clear(&g->reports);
    figures_clear(&g->figures);
    origins_clear(&g->origins);
    g->report = NULL;
    g->origin = NULL;
}

static void spill(struct gather *g)
{
    runs_begin(&g->runs);
    each_table(g, spill_entry, g);
    runs_end(&g->runs);
}

static void check_size(struct gather *g)
{
    if (g->memory_limit > 0 &&
        keyed_size(&g->reports) + figures_size(&g->figures) + origins_size(&g->origins) > g->memory_limit)
        spill(g);
}

static struct span make_key(struct buf *b, const char *kind, const struct span *const *part, unsigned n)
{
    b->len = 0;
    buf_text(b, kind);
    for (unsigned i = 0; i < n; i++) {
        buf_byte(b, '\t');
        buf_add(b, part[i]->s, part[i]->n);
    }
    return (struct span){b->data, b->len};
}

/* Whether that key, with its first field, is made of these parts: most records have the report of the one
 * before. */
static bool is_key(const struct buf *key, const struct span *const *part, unsigned n)
{
    size_t at = sizeof GATHER_REPORT - 1, length = at;
    for (unsigned i = 0; i < n; i++)
        length += 1 + part[i]->n;
    if (key->len != length)
        return false;
    for (unsigned i = 0; i < n; i++) {
        if (key->data[at] != '\t' || memcmp(key->data + at + 1, part[i]->s, part[i]->n) != 0)
            return false;
        at += 1 + part[i]->n;
    }
    return true;
}

void gather_report(struct gather *g, const struct span *field)
{
    const struct span *const part[REPORT_KEYS] = {&field[MET_SOURCE], &field[MET_REPORT],
                                                  &field[MET_REPORT_PERIOD], &field[MET_PLACE]};
    unsigned long long seg = 0;
    if (g->report == NULL || !is_key(&g->report_key, part, REPORT_KEYS)) {
        g->report = keyed_find(&g->reports, make_key(&g->report_key, GATHER_REPORT, part, REPORT_KEYS));
        g->origin = NULL;
    }
    rec_number(field[MET_SEG], &seg);
    bool own = span_equal(field[MET_PERIOD], field[MET_REPORT_PERIOD]);
    bool result = span_is(field[MET_ROLE], "actual");
    const struct tally t = {.n = 1,
                            .actuals = own && result,
                            .targets = own && span_is(field[MET_ROLE], "target"),
                            .results = result,
                            .first = seg,
                            .last = seg};
    add_tally(g->report, &t);
    check_size(g);
}

void gather_statement(struct gather *g, const struct span *field, struct span basis,
                      const struct statement *s)
{
    const struct span *const part[FIGURE_KEYS] = {&field[MET_PLACE],   &field[MET_INDICATOR],
                                                  &field[MET_MEASURE], &basis,
                                                  &field[MET_UNIT],    &field[MET_PERIOD]};
    if (g->origin == NULL)
        g->origin = origins_find(&g->origins, s);
    figures_add(&g->figures, make_key(&g->key, GATHER_FIGURE, part, FIGURE_KEYS), g->origin, s);
    check_size(g);
}

const char *gather_state(struct gather *g, struct span key, struct span state)
{
    struct tally t;
    if (is_report(key)) {
        if (!tally_parse(state, &t))
            return "a damaged state";
        add_tally(keyed_find(&g->reports, key), &t);
    } else {
        struct span rest = state, text;
        struct statement s;
        while (rest.n > 0)
            if (!next_text(&rest, &text) || !statement_parse(text, &s))
                return "a damaged state";
        if (state.n == 0)
            return "a damaged state";
        for (rest = state; rest.n > 0 && next_text(&rest, &text) && statement_parse(text, &s);)
            figures_add(&g->figures, key, origins_find(&g->origins, &s), &s);
    }
    check_size(g);
    return NULL;
}

struct taker {
    struct gather *gather;
    void (*take)(void *ctx, const struct gathered *now);
    void *ctx;
};

static void take_merged(void *ctx)
{
    const struct taker *t = ctx;
    settle(t->gather);
    t->take(t->ctx, &t->gather->now);
}

void gather_end(struct gather *g, void (*take)(void *ctx, const struct gathered *now), void *ctx)
{
    if (g->runs.n > 0) {
        struct taker t = {g, take, ctx};
        spill(g);
        runs_merge(&g->runs, take_merged, &t);
    } else {
        each_table(g, take, ctx);
    }
    buf_free(&g->key);
    buf_free(&g->report_key);
    buf_free(&g->now_key);
    buf_free(&g->texts);
    buf_free(&g->state);
    figures_free(&g->figures);
    origins_free(&g->origins);
    free(g->now.said);
    g->now.said = NULL;
}

unsigned gather_fields(struct span key, struct span *field, unsigned most)
{
    unsigned n = 0;
    const char *end = span_end(key), *p = key.n > 0 ? memchr(key.s, '\t', key.n) : NULL;
    while (p != NULL && n < most) {
        const char *from = p + 1;
        p = memchr(from, '\t', (size_t)(end - from));
        field[n++] = (struct span){from, (size_t)((p != NULL ? p : end) - from)};
    }
    return n;
}
