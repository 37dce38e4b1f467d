#include "emit.h"

#include <stdio.h>

#include "hash.h"

/* A short word that is copied whole, whatever its length. */
struct name {
    char text[15];
    unsigned char n;
};

#define NAME(word)                                                                                           \
    {                                                                                                        \
        word, sizeof(word) - 1                                                                               \
    }

static const struct name measure_names[] = {NAME("level"),   NAME("growth"),     NAME("change"),
                                            NAME("ratio"),   NAME("completion"), NAME("rank"),
                                            NAME("multiple")};
static const struct name basis_names[] = {NAME(""),    NAME("yoy"), NAME("avg"), NAME("cum"),
                                          NAME("mom"), NAME("ytd"), NAME("new"), NAME("total")};
static const struct name role_names[] = {NAME("actual"), NAME("target"), NAME("forecast"), NAME("rule")};
static const struct name bound_names[] = {NAME("="), NAME("~"),  NAME(">"), NAME(">="),
                                          NAME("<"), NAME("<="), NAME("..")};
static const char *const scope_names[SCOPES] = {"国家级", "省级", "市级", "县级", "区级", "镇级", "村级"};

static bool is_number(unsigned column)
{
    return column == MET_REPORT || column == MET_SEG || column == MET_POS || column == MET_LO ||
           column == MET_HI;
}

/* Fields are gathered in x->out.row, in which there is room for all of them (see emit_fact): begin[i] is
 * where field i starts, from the first one on that is not the segment's. */
struct row {
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

static void add_name(struct row *row, const struct name *name)
{
    memcpy(row->end, name->text, sizeof name->text);
    row->end += name->n;
    end_field(row);
}

static void add_plain(struct row *row, struct span s)
{
    put(row, s.s, s.n);
    end_field(row);
}

static void add_escaped(struct row *row, struct span s)
{
    row->end = rec_escape_to(row->end, s);
    end_field(row);
}

static void add_number(struct row *row, size_t n)
{
    char digits[20];
    size_t from = sizeof digits;
    do
        digits[--from] = (char)('0' + n % 10);
    while ((n /= 10) > 0);
    put(row, digits + from, sizeof digits - from);
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
    for (; bits != 0; bits &= bits - 1)
        add_item(row, scope_names[__builtin_ctz(bits) % SCOPES]);
    end_field(row);
}

static void add_flags(struct row *row, const struct fact *f, bool repeat)
{
    static const char *const names[] = {"masked",      "part",    "spaced", "zh",    "damaged",
                                        "preliminary", "stretch", "list",   "repeat"};
    unsigned number = f->q->number.flags;
    const bool set[] = {(number & NUMBER_MASKED) != 0,
                        f->part,
                        (number & NUMBER_SPACED) != 0,
                        (number & NUMBER_ZH) != 0,
                        f->q->damaged,
                        f->preliminary,
                        f->stretch,
                        f->list,
                        repeat};
    unsigned bits = 0; /* most have none */
    for (unsigned i = 0; i < sizeof set / sizeof set[0]; i++)
        bits |= (unsigned)set[i] << i;
    for (; bits != 0; bits &= bits - 1)
        add_item(row, names[__builtin_ctz(bits)]);
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
    struct span label = field_of(row, MET_LABEL);
    uint64_t name = f->indicator != NULL ? f->indicator->hash : hash_mix(0, label.s, label.n);
    const char *action = row->begin[MET_ACTION], *basis = row->begin[MET_BASIS], *role = row->begin[MET_ROLE];
    uint64_t id = hash_mix(name, action, (size_t)(basis - action));
    id = hash_mix(id, role, (size_t)(row->end - role));
    if (x->report.seen_n >= SEEN_MAX) {
        seen_free(&x->kept.seen);
        x->report.seen_n = 0;
    }
    x->report.seen_n++;
    return !seen_add(&x->kept.seen, id);
}

static void explain_line(const struct row *row, const char *column, unsigned i, const char *why)
{
    struct span s = field_of(row, i);
    fprintf(stderr, "  %-10s%.*s%s(%s)\n", column, (int)(s.n < 300 ? s.n : 300), s.s, s.n > 0 ? "  " : "-  ",
            why);
}

/* The rule that decided, as FILE:LINE: why. */
static void explain_rule(const struct row *row, const char *column, unsigned i, enum decision d,
                         const struct rule *r)
{
    char why[200] = "the cells of the table";
    if (r != NULL)
        snprintf(why, sizeof why, "%s:%u: %s", rules[d].file, r->line, r->why);
    explain_line(row, column, i, why);
}

static void explain(const struct row *row, const struct rec *r, const struct fact *f)
{
    struct span raw = field_of(row, MET_RAW);
    const struct quantity *q = f->q;
    fprintf(stderr, "%s:%llu: %.*s\n", r->file, r->number, (int)(raw.n < 300 ? raw.n : 300), raw.s);
    explain_line(row, "indicator", MET_INDICATOR,
                 f->indicator == NULL ? "no alias in the label fits the unit"
                                      : "the longest alias in the label that fits the unit");
    explain_rule(row, "label", MET_LABEL, DECIDE_LABEL, f->why.label);
    explain_line(row, "action", MET_ACTION, f->why.action);
    explain_rule(row, "measure", MET_MEASURE, DECIDE_MEASURE, f->why.measure);
    explain_rule(row, "basis", MET_BASIS, DECIDE_BASIS, f->why.basis);
    explain_rule(row, "role", MET_ROLE, DECIDE_ROLE, f->why.role);
    explain_rule(row, "period", MET_PERIOD, DECIDE_PERIOD, f->why.period);
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

void emit_fact(struct extract *x, const struct rec *r, const struct fact *f)
{
    const struct quantity *q = f->q;
    struct span label = fact_span(x, f->label), action = fact_span(x, f->action);
    struct span indicator = f->indicator != NULL ? f->indicator->id : (struct span){"", 0};
    struct span raw = blanks_restore(&x->blanks, q->at, q->length);
    struct span place = f->place.length > 0 ? fact_span(x, f->place) : r->field[SEG_PLACE];
    const char *segment = r->field[SEG_DOC].s; /* doc, source, report, seg: side by side in the line */
    size_t same = (size_t)(r->field[SEG_SEG].s - segment) + r->field[SEG_SEG].n;
    size_t room = same + indicator.n + strlen(q->unit->name) + (q->per != NULL ? strlen(q->per) : 0) +
                  2 * (label.n + action.n + raw.n) + place.n + r->field[SEG_PERIOD].n;
    x->out.row.len = 0;
    buf_reserve(&x->out.row, room + FIXED);
    struct row row = {.end = mempcpy(x->out.row.data, segment, same), .n = MET_SEG};
    end_field(&row);
    add_number(&row, (size_t)(raw.s - x->blanks.whole.s));
    add_plain(&row, indicator);
    add_escaped(&row, label);
    add_escaped(&row, action);
    add_name(&row, &measure_names[f->measure]);
    add_name(&row, &basis_names[f->basis]);
    add_name(&row, &role_names[f->role]);
    add_plain(&row, (struct span){f->period, f->period_n});
    add_name(&row, &bound_names[q->bound]);
    add_ends(&row, q);
    add_unit(&row, q);
    add_scope(&row, f->scope);
    bool repeat = !(q->number.flags & NUMBER_MASKED) && said_before(x, &row, f);
    add_plain(&row, place);
    add_plain(&row, r->field[SEG_PERIOD]);
    add_flags(&row, f, repeat);
    add_escaped(&row, raw);
    tabular_row(&x->out.table, (struct span){x->out.row.data, (size_t)(row.end - x->out.row.data) -
                                                                  1}); /* no TAB at its end */
    if (x->out.explain)
        explain(&row, r, f);
}

void emit_waiting(struct extract *x, const struct rec *r)
{
    for (size_t i = 0; i < x->waiting_n; i++)
        emit_fact(x, r, &x->waiting[i]);
    x->waiting_n = 0;
}

void emit_later(struct extract *x, const struct rec *r, const struct fact *f)
{
    if (x->out.explain) { /* what is said of a fact follows what is said of the words before it */
        emit_fact(x, r, f);
        return;
    }
    if (x->waiting_n == WAITING)
        emit_waiting(x, r);
    x->waiting[x->waiting_n++] = *f;
}

void emit_begin(struct extract *x)
{
    struct span columns = {rec_metric.columns, strlen(rec_metric.columns)}, name[MET_FIELDS];
    struct title title = {0};
    rec_split(columns, name, MET_FIELDS);
    for (unsigned i = 0; i < MET_FIELDS; i++)
        (is_number(i) ? title_number : title_text)(&title, name[i]);
    tabular_begin(&x->out.table, &title);
}
