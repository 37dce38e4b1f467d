#include "audit_fact.h"

#include "sets.h"

static enum fact_measure measure_of(struct span s)
{
    static const struct {
        const char *name;
        enum fact_measure measure;
    } measures[] = {{"level", FACT_LEVEL},          {"growth", FACT_GROWTH}, {"ratio", FACT_RATIO},
                    {"change", FACT_CHANGE},        {"rank", FACT_RANK},     {"multiple", FACT_MULTIPLE},
                    {"completion", FACT_COMPLETION}};
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (span_is(s, measures[i].name))
            return measures[i].measure;
    return 0;
}

static unsigned flags_of(struct span flags)
{
    unsigned bits = 0;
    while (flags.n > 0) {
        const char *comma = memchr(flags.s, ',', flags.n);
        struct span one = {flags.s, comma != NULL ? (size_t)(comma - flags.s) : flags.n};
        bits |= span_is(one, "part") ? FACT_PART : 0U;
        bits |= span_is(one, "list") ? FACT_LIST : 0U;
        bits |= span_is(one, "stretch") ? FACT_STRETCH : 0U;
        flags = span_from(flags, one.n + (comma != NULL));
    }
    return bits;
}

const char *fact_make(const struct span *field, struct audit_fact *f)
{
    unsigned long long report;
    memcpy(f->field, field, sizeof f->field);
    f->marks = 0;
    f->state = UNREAD;
    f->one_figure = false;
    f->among = (struct span){"", 0};
    if (!rec_number(field[MET_REPORT], &report) || !rec_number(field[MET_SEG], &f->seg) ||
        !rec_number(field[MET_POS], &f->pos))
        return "no number of a report, a segment or a position";
    f->measure = measure_of(field[MET_MEASURE]);
    if (f->measure == 0)
        return "no measure";
    f->flags = flags_of(field[MET_FLAGS]);
    f->percent = span_is(field[MET_UNIT], "%");
    return NULL;
}

bool fact_interval(const struct audit_fact *f, const struct written *w, enum grant grant, struct interval *v)
{
    struct decimal hi;
    if (span_is(f->field[MET_BOUND], ".."))
        return dec_parse(f->field[MET_HI], &hi) && interval_of_range(w, hi, grant, v);
    return interval_of(w, f->field[MET_BOUND], set_has(SET_AUDIT_COUNTED, f->field[MET_UNIT]), grant, v);
}

static bool read_value(struct audit_fact *f)
{
    struct decimal value;
    struct span number = f->field[MET_LO].n > 0 ? f->field[MET_LO] : f->field[MET_HI];
    return dec_parse(number, &value) && !span_holds(f->field[MET_FLAGS], "damaged") &&
           written_read(f->field[MET_RAW], value, &f->written) &&
           fact_interval(f, &f->written, GRANT_ROUNDING, &f->rounded) &&
           fact_interval(f, &f->written, GRANT_CUTTING, &f->cut);
}

bool fact_value(struct audit_fact *f)
{
    if (f->state == UNREAD)
        f->state = read_value(f) ? VALUED : NONE;
    return f->state == VALUED;
}

/* Whether all words of x that tell figures apart stand in y. */
static bool has_all(struct span x, struct span y)
{
    size_t n;
    for (const char *at; (at = set_find(SET_AUDIT_OTHER_FIGURES, x, &n)) != NULL;
         x = span_from(x, (size_t)(at - x.s) + n))
        if (span_find_bytes(y, at, n) == NULL)
            return false;
    return true;
}

bool fact_same_figure(const struct audit_fact *a, const struct audit_fact *b)
{
    struct span x = a->field[MET_LABEL], y = b->field[MET_LABEL];
    return span_equal(x, y) || (has_all(x, y) && has_all(y, x));
}

bool fact_same_thing(const struct audit_fact *a, const struct audit_fact *b)
{
    return fact_same(a, b, MET_LABEL) && fact_same(a, b, MET_INDICATOR);
}

/* 2015, or Y, Y-1, Y+1 as 0, -1, 1. Returns its length, 0 for none. */
static size_t year_at(struct span s, int *year)
{
    enum { DIGITS = 4 };
    *year = 0;
    if (s.n > 0 && s.s[0] == 'Y') {
        bool sum = s.n >= 3 && (s.s[1] == '-' || s.s[1] == '+') && s.s[2] >= '0' && s.s[2] <= '9';
        if (sum)
            *year = s.s[1] == '-' ? '0' - s.s[2] : s.s[2] - '0';
        return sum ? 3 : 1;
    }
    for (size_t i = 0; i < DIGITS; i++) {
        if (i == s.n || s.s[i] < '0' || s.s[i] > '9')
            return 0;
        *year = *year * 10 + (s.s[i] - '0');
    }
    return DIGITS;
}

bool fact_years(const struct audit_fact *f, int *first, int *last)
{
    return fact_period_years(f->field[MET_PERIOD], first, last);
}

bool fact_period_years(struct span s, int *first, int *last)
{
    size_t n = year_at(s, first);
    s = span_from(s, n);
    *last = *first;
    if (n == 0 || s.n == 0)
        return n > 0;
    return span_starts(s, "..") > 0 && (n = year_at(span_from(s, 2), last)) > 0 && n + 2 == s.n &&
           *first <= *last;
}
