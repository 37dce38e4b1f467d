#include "statement.h"

#include <stdio.h>

#include "decimal.h"
#include "record.h"

static const char *const bounds[] = {"=", "~", ">", ">=", "<", "<=", "..", NULL};
static const char *const roles[] = {"target", "actual", "forecast", NULL};
static const char letters[] = "taf"; /* of the roles, in a text */

static bool is_one_of(struct span s, const char *const *list)
{
    for (; *list != NULL; list++)
        if (span_is(s, *list))
            return true;
    return false;
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

unsigned statement_marks(struct span flags)
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

static bool is_count(struct span s)
{
    unsigned long long n;
    return rec_number(s, &n);
}

static void add(struct buf *b, struct span s)
{
    buf_add(b, s.s, s.n);
    buf_byte(b, '|');
}

const char *statement_of_record(struct buf *b, const struct span *field, unsigned label_marks)
{
    enum statement_role role;
    char marks[16];
    struct span rp = field[MET_REPORT_PERIOD];
    if (!statement_role(field[MET_ROLE], &role))
        return "no role";
    if (!is_one_of(field[MET_BOUND], bounds))
        return "no bound";
    if (!is_number(field[MET_LO]) || !is_number(field[MET_HI]))
        return "no number";
    if (!is_count(field[MET_REPORT]) || !is_count(field[MET_SEG]) || !is_count(field[MET_POS]))
        return "no number of a report, a segment or a position";
    if (rp.n > 0 && memchr(rp.s, '|', rp.n) != NULL)
        return "no period";
    unsigned all = label_marks | statement_marks(field[MET_FLAGS]);
    if (field[MET_LO].n == 0 && field[MET_HI].n == 0)
        all |= MARK_HIDDEN;
    if (field[MET_SCOPE].n > 0)
        all |= MARK_SCOPED;
    buf_byte(b, letters[role]);
    buf_byte(b, '|');
    add(b, field[MET_BOUND]);
    add(b, field[MET_LO]);
    add(b, field[MET_HI]);
    add(b, (struct span){marks, (size_t)snprintf(marks, sizeof marks, "%u", all)});
    add(b, rp);
    add(b, field[MET_REPORT]);
    add(b, field[MET_SEG]);
    add(b, field[MET_POS]);
    buf_add(b, field[MET_SOURCE].s, field[MET_SOURCE].n);
    return NULL;
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
    if (letter == NULL || marks >= MARKS_END || !is_one_of(s->bound, bounds) || !is_number(s->lo) ||
        !is_number(s->hi))
        return false;
    s->role = (enum statement_role)(letter - letters);
    s->marks = (unsigned)marks;
    s->source = text;
    return true;
}

static int compare(unsigned long long a, unsigned long long b)
{
    return (a > b) - (a < b);
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
    return order != 0 ? order : compare(a->pos, b->pos);
}
