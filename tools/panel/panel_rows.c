#include "panel_rows.h"

#include <stdio.h>
#include <stdlib.h>

#include "gap.h"
#include "headline.h"
#include "indicator_names.h"
#include "sentences.h"
#include "sets.h"
#include "wide.h"

struct panel_rows {
    const struct panel_options *options;
    struct tabular writer;
    struct reports reports;
    struct headline headline;
    struct wide wide;
    struct sentences *sentences; /* or NULL */
    bool figures;                /* the reports are all there */
    struct buf line;
};

static void titles(struct title *t, const char *const *name)
{
    for (; *name != NULL; name++) {
        bool number = **name == '#';
        (number ? title_number : title_text)(t, span_of(*name + number));
    }
}

/* A # in front says that a column holds numbers. */
static const char *const key_columns[] = {"place",   "code",  "level", "indicator", "name",
                                          "measure", "basis", "unit",  "period",    NULL};
static const char *const main_columns[] = {"target_bound",
                                           "#target_lo",
                                           "#target_hi",
                                           "#target_stretch",
                                           "#target_n",
                                           "target_at",
                                           "actual_bound",
                                           "#actual_lo",
                                           "#actual_hi",
                                           "actual_preliminary",
                                           "#actual_n",
                                           "actual_at",
                                           "#gap",
                                           "attained",
                                           "status",
                                           "#attainment",
                                           "target_status",
                                           "actual_status",
                                           NULL};
static const char *const sentence_columns[] = {"target_sentence", "actual_sentence", NULL};
static const char *const all_columns[] = {"role",  "bound", "#lo",  "#hi",    "at", "report_period",
                                          "taken", "class", "rule", "reason", NULL};
static const char *const vintage_columns[] = {"role", "vintage", "bound", "#lo", "#hi", "at", "taken", NULL};

struct panel_rows *panel_rows_new(const struct panel_options *o, struct out *out)
{
    static const char *const *const columns[] = {main_columns, all_columns, vintage_columns};
    struct panel_rows *r = mem_zalloc(1, sizeof *r);
    struct title t = {0};
    r->options = o;
    r->writer = (struct tabular){.format = o->format, .bom = o->bom, .out = out};
    if (o->wide) {
        wide_init(&r->wide);
        return r;
    }
    titles(&t, key_columns);
    titles(&t, columns[o->pick]);
    if (o->sentences != NULL) {
        r->sentences = sentences_open(o->sentences);
        titles(&t, sentence_columns);
    }
    tabular_begin(&r->writer, &t);
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

static void add_side(struct panel_rows *r, const struct side *side, const char *extra)
{
    if (side->taken != NULL)
        add_bounds(r, &side->taken->said);
    else
        add_blanks(r, 3);
    add_text(r, extra);
    if (side->taken == NULL) {
        add_blanks(r, 2);
        return;
    }
    add_number(r, side->n);
    add_place_of(r, &side->taken->said);
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
    add(r, side->taken != NULL ? sentences_find(r->sentences, &side->taken->said) : span_of(""));
}

static void write_main(struct panel_rows *r, const struct figure_id *f)
{
    const struct headline *h = &r->headline;
    struct gap gap;
    char stretch[DEC_TEXT] = "";
    if (h->target.taken == NULL && h->actual.taken == NULL && h->stretch == NULL &&
        h->target.status != STATUS_WORDS_ONLY)
        return;
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
    if (r->sentences != NULL) {
        add_sentence(r, &h->target);
        add_sentence(r, &h->actual);
    }
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

void panel_rows_take(struct panel_rows *r, const struct gathered *now)
{
    struct figure_id f;
    if (now->of_report) {
        reports_add(&r->reports, now);
        return;
    }
    if (!r->figures)
        reports_end(&r->reports);
    r->figures = true;
    if (!figure_make(&f, now->key))
        return;
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
    if (r->options->wide)
        wide_end(&r->wide, &r->writer);
    tabular_end(&r->writer);
    sentences_close(r->sentences);
    reports_free(&r->reports);
    headline_free(&r->headline);
    buf_free(&r->line);
    free(r);
}
