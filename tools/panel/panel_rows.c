#include "panel_rows.h"

#include <stdio.h>
#include <stdlib.h>

#include "absent.h"
#include "gap.h"
#include "headline.h"
#include "in_words.h"
#include "indicator_names.h"
#include "name_columns.h"
#include "panel_columns.h"
#include "sentences.h"
#include "sets.h"
#include "wide.h"

struct panel_rows {
    struct panel_options *options;
    struct tabular writer;
    struct name_columns names;
    struct reports reports;
    struct headline headline;
    struct wide wide;
    struct sentences *sentences; /* or NULL */
    struct in_words in_words;    /* what they aim at without a number, */
    struct statement words;      /* and that of the row */
    struct absent absent;        /* where one figure is asked for: */
    bool whole;
    bool figures; /* the reports are all there */
    struct buf line;
};

static void note_segment(void *ctx, const struct span *field)
{
    in_words_note(&((struct panel_rows *)ctx)->in_words, field);
}

static void write_line(void *ctx, struct span line);
static void write_year(void *ctx, struct span place, struct span basis, struct span unit, int year);
static void note_closing(void *ctx, struct span place, int year);

/* Of one figure the years without a statement are rows, too. */
static void whole_begin(struct panel_rows *r, struct selection *s)
{
    const struct absent_writer writer = {write_line, write_year, r};
    absent_init(&r->absent, s, &writer);
    r->reports.closing_of = note_closing;
    r->reports.ctx = &r->absent;
}

struct panel_rows *panel_rows_new(struct panel_options *o, struct out *out)
{
    struct panel_rows *r = mem_zalloc(1, sizeof *r);
    struct title t = {0};
    r->options = o;
    r->writer = (struct tabular){.format = o->format, .bom = o->bom, .out = out};
    tabular_add_also(&r->writer, &o->also);
    if (o->wide) {
        wide_init(&r->wide);
        return r;
    }
    r->names.english_only = true;
    if (o->names)
        r->writer.names = &r->names;
    panel_columns(&t, o->pick, o->sentences != NULL);
    if (o->sentences != NULL) {
        r->in_words.wanted = o->selection.indicator;
        r->sentences = sentences_open(o->sentences, note_segment, r);
    }
    tabular_begin(&r->writer, &t);
    r->whole = o->pick == PICK_MAIN && selection_of_one(&o->selection);
    if (r->whole)
        whole_begin(r, &o->selection);
    return r;
}

static void add(struct panel_rows *r, struct span field)
{
    if (r->line.len > 0)
        buf_byte(&r->line, '\t');
    buf_add(&r->line, field.s, field.n);
}

static void add_text(struct panel_rows *r, const char *text)
{
    add(r, span_of(text));
}

static void add_number(struct panel_rows *r, unsigned long long n)
{
    char text[24];
    add(r, (struct span){text, (size_t)snprintf(text, sizeof text, "%llu", n)});
}

static void add_key(struct panel_rows *r, const struct figure_id *f)
{
    const char *code;
    enum place_level level = place_level(f->field[FIGURE_PLACE], &code);
    const struct indicator_name *i = indicator_by_id(f->field[FIGURE_INDICATOR]);
    r->line.len = 0;
    add(r, f->field[FIGURE_PLACE]);
    add_text(r, code != NULL && level != PLACE_PART ? code : "");
    add_text(r, level_name(level));
    add(r, f->field[FIGURE_INDICATOR]);
    add_text(r, i != NULL ? i->name.s : "");
    for (enum figure_key k = FIGURE_MEASURE; k <= FIGURE_PERIOD; k++)
        add(r, f->field[k]);
}

static void write_line(void *ctx, struct span line)
{
    struct panel_rows *r = ctx;
    tabular_row(&r->writer, line);
}

static void write_row(struct panel_rows *r)
{
    tabular_row(&r->writer, (struct span){r->line.data, r->line.len});
}

/* SOURCE:REPORT:SEG:POS; the source is escaped as it is in the record. */
static void add_place_of(struct panel_rows *r, const struct statement *s)
{
    char text[80];
    int n = snprintf(text, sizeof text, ":%llu:%llu:%llu", s->report, s->seg, s->pos);
    add(r, s->source);
    buf_add(&r->line, text, (size_t)n);
}

static void add_bounds(struct panel_rows *r, const struct statement *s)
{
    add(r, s->bound);
    add(r, s->lo);
    add(r, s->hi);
}

static void add_blanks(struct panel_rows *r, int n)
{
    while (n-- > 0)
        add_text(r, "");
}

/* What a side rests on; NULL when that is nothing. */
static const struct statement *side_said(const struct panel_rows *r, const struct side *side)
{
    if (side->taken != NULL)
        return &side->taken->said;
    return side == &r->headline.target && r->words.source.n > 0 ? &r->words : NULL;
}

static void add_side(struct panel_rows *r, const struct side *side, const char *extra)
{
    const struct statement *said = side_said(r, side);
    if (side->taken != NULL)
        add_bounds(r, &side->taken->said);
    else
        add_blanks(r, 3);
    add_text(r, extra);
    if (said == NULL) {
        add_blanks(r, 2);
        return;
    }
    add_number(r, side->taken != NULL ? side->n : 1);
    add_place_of(r, said);
}

/* Of the row: what is doubtful about either side; ok where one of them is and the other is only not there. */
static enum status row_status(const struct headline *h)
{
    static const enum status doubts[] = {STATUS_AMBIGUOUS, STATUS_REVISED, STATUS_WORDS_ONLY};
    enum status target = h->target.status, actual = h->actual.status;
    for (size_t i = 0; i < sizeof doubts / sizeof *doubts; i++)
        if (target == doubts[i] || actual == doubts[i])
            return doubts[i];
    if (target == STATUS_OK || actual == STATUS_OK)
        return STATUS_OK;
    if (h->target.taken != NULL || h->actual.taken != NULL)
        return STATUS_NO_REPORT;
    return target < actual ? target : actual;
}

static const struct statement *said_by(const struct side *side)
{
    return side->taken != NULL ? &side->taken->said : NULL;
}

static void add_sentence(struct panel_rows *r, const struct side *side)
{
    const struct statement *said = side_said(r, side);
    add(r, said != NULL ? sentences_find(r->sentences, said) : span_of(""));
}

/* An aim that is only said in words, where there is none with a number. */
static void say_words(struct panel_rows *r, const struct figure_id *f)
{
    struct side *target = &r->headline.target;
    r->words = (struct statement){.source = {"", 0}};
    if (target->taken == NULL && in_words_find(&r->in_words, f, &r->words))
        target->status = STATUS_WORDS_ONLY;
}

/* What other tools have found of the statement that was taken. */
static void add_flags(struct panel_rows *r, const struct side *side)
{
    static const char *const names[] = {"", "checked", "conflict", "checked,conflict"};
    const struct statement *said = said_by(side);
    unsigned marks = said != NULL ? said->marks : 0;
    char text[40];
    bool restored = (marks & MARK_RESTORED) != 0;
    const char *found = names[(marks & MARK_CHECKED ? 1 : 0) + (marks & MARK_CONFLICT ? 2 : 0)];
    snprintf(text, sizeof text, "%s%s%s", found, *found && restored ? "," : "", restored ? "restored" : "");
    add_text(r, text);
}

static void add_main(struct panel_rows *r, const struct figure_id *f)
{
    const struct headline *h = &r->headline;
    struct gap gap;
    char stretch[DEC_TEXT] = "";
    if (h->stretch != NULL && (h->stretch->value.has_lo || h->stretch->value.has_hi))
        dec_format(stated_value(&h->stretch->value), stretch);
    bool less = set_has(SET_INDICATOR_LESS_IS_BETTER, f->field[FIGURE_INDICATOR]);
    gap_make(&gap, said_by(&h->target), said_by(&h->actual), span_is(f->field[FIGURE_MEASURE], "level"),
             less);
    add_key(r, f);
    add_side(r, &h->target, stretch);
    add_side(r, &h->actual,
             h->actual.taken != NULL && h->actual.taken->said.marks & MARK_PRELIMINARY ? "yes" : "");
    add_text(r, gap.gap);
    add_text(r, gap.attained);
    add_text(r, status_name[row_status(h)]);
    add_text(r, gap.attainment);
    add_text(r, status_name[h->target.status]);
    add_text(r, status_name[h->actual.status]);
    add_flags(r, &h->target);
    add_flags(r, &h->actual);
    if (r->sentences != NULL) {
        add_sentence(r, &h->target);
        add_sentence(r, &h->actual);
    }
}

static void write_main(struct panel_rows *r, const struct figure_id *f)
{
    const struct headline *h = &r->headline;
    say_words(r, f);
    if (h->target.taken == NULL && h->actual.taken == NULL && h->stretch == NULL &&
        h->target.status != STATUS_WORDS_ONLY)
        return;
    add_main(r, f);
    if (r->whole)
        absent_take(&r->absent, f, (struct span){r->line.data, r->line.len});
    else
        write_row(r);
}

/* The row of a year that a place says nothing of. */
static void write_year(void *ctx, struct span place, struct span basis, struct span unit, int year)
{
    struct panel_rows *r = ctx;
    const struct selection *s = &r->options->selection;
    char period[16];
    snprintf(period, sizeof period, "%d", year);
    struct figure_id f = {.time = {.first = year, .last = year}, .place = reports_place(place)};
    f.field[FIGURE_PLACE] = place;
    f.field[FIGURE_INDICATOR] = indicator_first(s->indicator)->id;
    f.field[FIGURE_MEASURE] = s->measure[0];
    f.field[FIGURE_BASIS] = basis;
    f.field[FIGURE_UNIT] = unit;
    f.field[FIGURE_PERIOD] = span_of(period);
    headline_choose(&r->headline, &r->reports, &f, &(struct gathered){0});
    say_words(r, &f);
    add_main(r, &f);
    write_row(r);
}

static const char *role_name(const struct statement *s)
{
    static const char *const names[] = {"target", "actual", "forecast"};
    return names[s->role];
}

static void write_all(struct panel_rows *r, const struct figure_id *f)
{
    static const char *const classes[] = {"best",    "good",  "fair",     "elsewhere", "doubtful",
                                          "stretch", "later", "wordless", "never"};
    char where[80];
    for (size_t i = 0; i < r->headline.n; i++) {
        const struct candidate *c = &r->headline.all[i];
        add_key(r, f);
        add_text(r, role_name(&c->said));
        add_bounds(r, &c->said);
        add_place_of(r, &c->said);
        add(r, c->said.report_period);
        add_text(r, c->taken ? "yes" : "");
        add_text(r, classes[c->rule->verdict]);
        snprintf(where, sizeof where, "%s:%u", rules[DECIDE_HEADLINE].file, c->rule->line);
        add_text(r, where);
        add_text(r, c->rule->why);
        write_row(r);
    }
}

/* What each report says: the first of its best class. */
static void write_vintages(struct panel_rows *r, const struct figure_id *f)
{
    const struct headline *h = &r->headline;
    for (size_t from = 0, to; from < h->n; from = to) {
        for (to = from + 1;
             to < h->n && span_equal(h->all[to].said.report_period, h->all[from].said.report_period);)
            to++;
        for (enum statement_role role = STATED_TARGET; role <= STATED_ACTUAL; role++) {
            const struct candidate *best = NULL;
            for (size_t i = from; i < to; i++) {
                const struct candidate *c = &h->all[i];
                unsigned verdict = c->rule->verdict;
                if (c->said.role == role && (verdict <= HEADLINE_DOUBTFUL || verdict == HEADLINE_LATER) &&
                    (best == NULL || c->taken || (!best->taken && verdict < best->rule->verdict)))
                    best = c;
            }
            if (best == NULL)
                continue;
            add_key(r, f);
            add_text(r, role_name(&best->said));
            add(r, best->said.report_period);
            add_bounds(r, &best->said);
            add_place_of(r, &best->said);
            add_text(r, best->taken ? "yes" : "");
            write_row(r);
        }
    }
}

static void note_closing(void *ctx, struct span place, int year)
{
    absent_closing(ctx, place, year);
}

static void begin_figures(struct panel_rows *r)
{
    if (r->figures)
        return;
    r->figures = true;
    reports_end(&r->reports);
    in_words_end(&r->in_words, &r->reports);
    if (r->whole)
        absent_begin(&r->absent);
}

void panel_rows_take(struct panel_rows *r, const struct gathered *now)
{
    struct figure_id f;
    if (now->of_report) {
        reports_add(&r->reports, now);
        return;
    }
    begin_figures(r);
    if (!figure_make(&f, now->key))
        return;
    if (r->whole) /* first: it makes rows of its own */
        absent_place(&r->absent, f.field[FIGURE_PLACE]);
    headline_choose(&r->headline, &r->reports, &f, now);
    switch (r->options->pick) {
    case PICK_MAIN:
        if (r->options->wide)
            wide_add(&r->wide, &f, &r->headline);
        else
            write_main(r, &f);
        break;
    case PICK_ALL: write_all(r, &f); break;
    case PICK_VINTAGES: write_vintages(r, &f); break;
    }
}

void panel_rows_end(struct panel_rows *r)
{
    begin_figures(r);
    if (r->whole)
        absent_end(&r->absent);
    if (r->options->wide)
        wide_end(&r->wide, &r->writer);
    tabular_end(&r->writer);
    name_columns_free(&r->names);
    sentences_close(r->sentences);
    in_words_free(&r->in_words);
    reports_free(&r->reports);
    headline_free(&r->headline);
    buf_free(&r->line);
    free(r);
}
