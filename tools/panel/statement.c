#include "statement.h"

#include <stdio.h>

#include "decimal.h"
#include "hash.h"
#include "record.h"

const struct span statement_bounds[STATEMENT_BOUNDS] = {{"=", 1}, {"~", 1},  {">", 1}, {">=", 2},
                                                        {"<", 1}, {"<=", 2}, {"..", 2}};
static const char *const roles[] = {"target", "actual", "forecast", NULL};
static const char letters[] = "taf"; /* of the roles, in a text */

unsigned statement_bound(struct span bound)
{
    unsigned i = 0;
    while (i < STATEMENT_BOUNDS && !span_equal(bound, statement_bounds[i]))
        i++;
    return i;
}

uint64_t statement_report_id(struct span source, unsigned long long number)
{
    uint64_t h = hash_xxh64(source.s, source.n) ^ (number + 1) * 0x9e3779b97f4a7c15U;
    return h != 0 ? h : 1;
}

bool statement_role(struct span role, enum statement_role *r)
{
    for (int i = 0; roles[i] != NULL; i++)
        if (span_is(role, roles[i])) {
            *r = (enum statement_role)i;
            return true;
        }
    return false;
}

static unsigned mark_of(struct span flag)
{
    static const struct {
        const char *flag;
        unsigned mark;
    } marks[] = {{"repeat", MARK_REPEAT},    {"part", MARK_PART},       {"list", MARK_LIST},
                 {"stretch", MARK_STRETCH},  {"masked", MARK_HIDDEN},   {"preliminary", MARK_PRELIMINARY},
                 {"damaged", MARK_HIDDEN},   {"checked", MARK_CHECKED}, {"conflict", MARK_CONFLICT},
                 {"restored", MARK_RESTORED}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (span_is(flag, marks[i].flag))
            return marks[i].mark;
    return 0;
}

/* The marks of a record's flags. */
static unsigned statement_marks(struct span flags)
{
    unsigned marks = 0;
    for (const char *p = flags.s, *end = span_end(flags); p < end;) {
        const char *comma = memchr(p, ',', (size_t)(end - p));
        const char *stop = comma != NULL ? comma : end;
        marks |= mark_of((struct span){p, (size_t)(stop - p)});
        p = stop + 1;
    }
    return marks;
}

static bool is_number(struct span s)
{
    struct decimal d;
    return s.n == 0 || dec_parse(s, &d);
}

const char *statement_of_record(struct statement *s, const struct span *field, unsigned label_marks)
{
    struct span lo = field[MET_LO], hi = field[MET_HI], rp = field[MET_REPORT_PERIOD];
    unsigned bound = statement_bound(field[MET_BOUND]);
    if (!statement_role(field[MET_ROLE], &s->role))
        return "no role";
    if (bound == STATEMENT_BOUNDS)
        return "no bound";
    if (!is_number(lo) || (!span_equal(lo, hi) && !is_number(hi)))
        return "no number";
    if (!rec_number(field[MET_REPORT], &s->report) || !rec_number(field[MET_SEG], &s->seg) ||
        !rec_number(field[MET_POS], &s->pos))
        return "no number of a report, a segment or a position";
    if (rp.n > 0 && memchr(rp.s, '|', rp.n) != NULL)
        return "no period";
    s->bound = statement_bounds[bound];
    s->lo = lo;
    s->hi = hi;
    s->marks = label_marks | statement_marks(field[MET_FLAGS]);
    if (lo.n == 0 && hi.n == 0)
        s->marks |= MARK_HIDDEN;
    if (field[MET_SCOPE].n > 0)
        s->marks |= MARK_SCOPED;
    s->report_period = rp;
    s->source = field[MET_SOURCE];
    return NULL;
}

static void add(struct buf *b, struct span s)
{
    buf_add(b, s.s, s.n);
    buf_byte(b, '|');
}

void statement_write(struct buf *b, const struct statement *s)
{
    char text[80];
    buf_byte(b, letters[s->role]);
    buf_byte(b, '|');
    add(b, s->bound);
    add(b, s->lo);
    add(b, s->hi);
    buf_add(b, text, (size_t)snprintf(text, sizeof text, "%u|", s->marks));
    add(b, s->report_period);
    buf_add(b, text, (size_t)snprintf(text, sizeof text, "%llu|%llu|%llu|", s->report, s->seg, s->pos));
    buf_add(b, s->source.s, s->source.n);
}

/* The text up to the next |, which is passed; false when there is none. */
static bool take(struct span *rest, struct span *part)
{
    const char *stop = rest->n > 0 ? memchr(rest->s, '|', rest->n) : NULL;
    if (stop == NULL)
        return false;
    *part = (struct span){rest->s, (size_t)(stop - rest->s)};
    *rest = span_from(*rest, part->n + 1);
    return true;
}

static bool take_number(struct span *rest, unsigned long long *n)
{
    struct span part;
    return take(rest, &part) && rec_number(part, n);
}

bool statement_parse(struct span text, struct statement *s)
{
    struct span role;
    unsigned long long marks;
    if (!take(&text, &role) || role.n != 1 || !take(&text, &s->bound) || !take(&text, &s->lo) ||
        !take(&text, &s->hi) || !take_number(&text, &marks) || !take(&text, &s->report_period) ||
        !take_number(&text, &s->report) || !take_number(&text, &s->seg) || !take_number(&text, &s->pos))
        return false;
    const char *letter = role.s[0] != '\0' ? strchr(letters, role.s[0]) : NULL;
    unsigned bound = statement_bound(s->bound);
    if (letter == NULL || marks >= MARKS_END || bound == STATEMENT_BOUNDS || !is_number(s->lo) ||
        !is_number(s->hi))
        return false;
    s->bound = statement_bounds[bound];
    s->role = (enum statement_role)(letter - letters);
    s->marks = (unsigned)marks;
    s->source = text;
    s->report_id = statement_report_id(s->source, s->report);
    return true;
}

static int compare(unsigned long long a, unsigned long long b)
{
    return (a > b) - (a < b);
}

/* As fields of a text, in which a | stands after them: it comes after all that may stand there. */
static int field_order(struct span a, struct span b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n > 0 ? memcmp(a.s, b.s, n) : 0;
    return order != 0 ? order : (a.n < b.n) - (a.n > b.n);
}

/* Two that stand in one place, as their texts do. */
static int text_order(const struct statement *a, const struct statement *b)
{
    char x[16], y[16];
    int order = letters[a->role] - letters[b->role];
    if (order == 0)
        order = field_order(a->bound, b->bound);
    if (order == 0)
        order = field_order(a->lo, b->lo);
    if (order == 0)
        order = field_order(a->hi, b->hi);
    if (order != 0 || a->marks == b->marks)
        return order;
    snprintf(x, sizeof x, "%u|", a->marks);
    snprintf(y, sizeof y, "%u|", b->marks);
    return strcmp(x, y);
}

int statement_order(const struct statement *a, const struct statement *b)
{
    int order = span_order(a->report_period, b->report_period);
    if (order == 0)
        order = span_order(a->source, b->source);
    if (order == 0)
        order = compare(a->report, b->report);
    if (order == 0)
        order = compare(a->seg, b->seg);
    if (order == 0)
        order = compare(a->pos, b->pos);
    return order != 0 ? order : text_order(a, b);
}
