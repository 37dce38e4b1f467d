#include "emit.h"

#include <stdio.h>

#include "hash.h"

static const char *const measure_names[] = {"level",      "growth", "change",  "ratio",
                                            "completion", "rank",   "multiple"};
static const char *const role_names[] = {"actual", "target", "forecast", "rule"};
static const char *const bound_names[] = {"=", "~", ">", ">=", "<", "<=", ".."};
static const char *const scope_names[SCOPES] = {"国家级", "省级", "市级", "县级", "区级", "镇级", "村级"};

static bool is_number(unsigned column)
{
    return column == MET_REPORT || column == MET_SEG || column == MET_POS || column == MET_LO ||
           column == MET_HI;
}

/* Fields are gathered in x->row, in which there is room for all of them (see emit_fact): begin[i] is where
 * field i starts. */
struct row {
    struct buf *b;
    char *end;
    char *begin[MET_FIELDS + 1];
    unsigned n;
};

static void end_field(struct row *row)
{
    *row->end++ = '\t';
    row->begin[++row->n] = row->end;
}

static void put(struct row *row, const char *s, size_t n)
{
    if (n > 0)
        row->end = mempcpy(row->end, s, n);
}

static void add_text(struct row *row, const char *s)
{
    put(row, s, strlen(s));
    end_field(row);
}

static void add_span(struct row *row, struct span s)
{
    row->b->len = (size_t)(row->end - row->b->data);
    rec_escape(s, row->b);
    row->end = row->b->data + row->b->len;
    end_field(row);
}

static void add_number(struct row *row, size_t n)
{
    row->end += dec_format((struct decimal){(dec_int)n, 0}, row->end);
    end_field(row);
}

static struct span field_of(const struct row *row, unsigned i)
{
    return (struct span){row->begin[i], (size_t)(row->begin[i + 1] - row->begin[i]) - 1};
}

/* Both ends, which are the same for most quantities. */
static void add_ends(struct row *row, const struct quantity *q)
{
    if (q->has_lo)
        row->end += dec_format(q->lo, row->end);
    end_field(row);
    bool same = q->has_lo && q->lo.coef == q->hi.coef && q->lo.scale == q->hi.scale;
    struct span lo = field_of(row, MET_LO);
    if (q->has_hi && same)
        put(row, lo.s, lo.n);
    else if (q->has_hi)
        row->end += dec_format(q->hi, row->end);
    end_field(row);
}

/* Appends name to the list in the field being made. */
static void add_item(struct row *row, const char *name)
{
    if (row->end > row->begin[row->n])
        *row->end++ = ',';
    row->end = stpcpy(row->end, name);
}

static void add_scope(struct row *row, unsigned bits)
{
    for (unsigned i = 0; i < SCOPES; i++) {
        if (bits & 1U << i)
            add_item(row, scope_names[i]);
    }
    end_field(row);
}

static void add_flags(struct row *row, const struct fact *f, bool repeat)
{
    const struct {
        bool set;
        const char *name;
    } flags[] = {{(f->q->number.flags & NUMBER_MASKED) != 0, "masked"},
                 {f->part, "part"},
                 {(f->q->number.flags & NUMBER_SPACED) != 0, "spaced"},
                 {(f->q->number.flags & NUMBER_ZH) != 0, "zh"},
                 {f->q->damaged, "damaged"},
                 {f->list, "list"},
                 {repeat, "repeat"}};
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) {
        if (flags[i].set)
            add_item(row, flags[i].name);
    }
    end_field(row);
}

static void add_unit(struct row *row, const struct quantity *q)
{
    row->end = stpcpy(row->end, q->unit->name);
    if (q->per != NULL) {
        *row->end++ = '/';
        row->end = stpcpy(row->end, q->per);
    }
    end_field(row);
}

/* The same fact agrees from action to scope, and in its indicator or, without one, its label. Memory stays
 * bounded: a report of a million quantities starts anew. */
static bool said_before(struct extract *x, const struct row *row, const struct fact *f)
{
    struct span name = field_of(row, f->indicator != NULL ? MET_INDICATOR : MET_LABEL);
    uint64_t id = hash_xxh64(name.s, name.n) * 31 +
                  hash_xxh64(row->begin[MET_ACTION], (size_t)(row->end - row->begin[MET_ACTION]));
    if (x->seen_n >= SEEN_MAX) {
        seen_free(&x->seen);
        x->seen_n = 0;
    }
    x->seen_n++;
    return !seen_add(&x->seen, id);
}

static void explain_line(const struct row *row, const char *column, unsigned i, const char *why)
{
    struct span s = field_of(row, i);
    fprintf(stderr, "  %-10s%.*s%s(%s)\n", column, (int)(s.n < 300 ? s.n : 300), s.s, s.n > 0 ? "  " : "-  ",
            why);
}

static void explain(const struct row *row, const struct rec *r, const struct fact *f)
{
    struct span raw = field_of(row, MET_RAW);
    const struct quantity *q = f->q;
    fprintf(stderr, "%s:%llu: %.*s\n", r->file, r->number, (int)(raw.n < 300 ? raw.n : 300), raw.s);
    explain_line(row, "indicator", MET_INDICATOR,
                 f->indicator == NULL ? "no alias in the label fits the unit"
                                      : "the longest alias in the label that fits the unit");
    explain_line(row, "label", MET_LABEL, f->why.label);
    explain_line(row, "action", MET_ACTION, f->why.action);
    explain_line(row, "measure", MET_MEASURE, f->why.measure);
    explain_line(row, "role", MET_ROLE, f->why.role);
    explain_line(row, "period", MET_PERIOD, f->why.period);
    explain_line(row, "bound", MET_BOUND,
                 q->bound == BOUND_EXACT ? "no bound word" : "the words in the raw text");
    explain_line(row, "lo", MET_LO, q->has_lo ? "" : q->number.flags & NUMBER_MASKED ? "masked" : "open");
    explain_line(row, "hi", MET_HI, q->has_hi ? "" : q->number.flags & NUMBER_MASKED ? "masked" : "open");
    explain_line(row, "unit", MET_UNIT, "units.csv");
    explain_line(row, "scope", MET_SCOPE, f->why.scope);
    explain_line(row, "flags", MET_FLAGS, "");
}

/* More than the fields take that come from the program: numbers, names of measures, flags. */
enum { FIXED = 4 * DEC_TEXT + WHEN_TEXT + 512 };

void emit_fact(struct extract *x, const struct rec *r, const struct sentence *st, const struct fact *f)
{
    const struct quantity *q = f->q;
    static const enum seg_column copied[] = {SEG_DOC, SEG_SOURCE, SEG_REPORT, SEG_SEG};
    const char *indicator = f->indicator != NULL ? f->indicator->id : "";
    struct span label = fact_span(x, f->label), action = fact_span(x, f->action);
    size_t room = strlen(indicator) + strlen(q->unit->name) + (q->per != NULL ? strlen(q->per) : 0) +
                  2 * (label.n + action.n + q->length);
    for (unsigned i = 0; i < sizeof copied / sizeof copied[0]; i++)
        room += r->field[copied[i]].n;
    x->row.len = 0;
    buf_reserve(&x->row, room + FIXED);
    struct row row = {.b = &x->row, .end = x->row.data, .begin = {x->row.data}};
    for (unsigned i = 0; i < sizeof copied / sizeof copied[0]; i++) {
        put(&row, r->field[copied[i]].s, r->field[copied[i]].n);
        end_field(&row);
    }
    add_number(&row, q->at);
    add_text(&row, indicator);
    add_span(&row, label);
    add_span(&row, action);
    add_text(&row, measure_names[f->measure]);
    add_text(&row, role_names[f->role]);
    add_text(&row, f->period);
    add_text(&row, bound_names[q->bound]);
    add_ends(&row, q);
    add_unit(&row, q);
    add_scope(&row, f->scope);
    bool repeat = !(q->number.flags & NUMBER_MASKED) && said_before(x, &row, f);
    end_field(&row); /* place: the document's */
    add_flags(&row, f, repeat);
    add_span(&row, (struct span){st->text.s + q->at, q->length});
    tabular_row(&x->table,
                (struct span){x->row.data, (size_t)(row.end - x->row.data) - 1}); /* no TAB at its end */
    if (x->explain)
        explain(&row, r, f);
}

void emit_begin(struct extract *x)
{
    struct span columns = {rec_metric.columns, strlen(rec_metric.columns)}, name[MET_FIELDS];
    struct title title = {0};
    rec_split(columns, name, MET_FIELDS);
    for (unsigned i = 0; i < MET_FIELDS; i++)
        (is_number(i) ? title_number : title_text)(&title, name[i]);
    tabular_begin(&x->table, &title);
}
