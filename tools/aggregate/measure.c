#include "measure.h"

/* Up to 18 digits fit 64 bits: most numbers take this way. */
bool measure_number(struct span s, struct decimal *d)
{
    enum { FAST = 18 };
    size_t i = s.n > 0 && s.s[0] == '-', first = i, point = s.n;
    int64_t x = 0;
    if (s.n - i > FAST)
        return dec_parse(s, d);
    for (; i < s.n; i++) {
        unsigned digit = (unsigned)((unsigned char)s.s[i] - '0');
        if (digit <= 9) {
            x = x * 10 + digit;
        } else if (s.s[i] == '.' && point == s.n && i > first && i + 1 < s.n) {
            point = i;
        } else {
            return false;
        }
    }
    if (i == first)
        return false;
    *d = (struct decimal){first ? -x : x, point < s.n ? (int)(s.n - point - 1) : 0};
    return true;
}

static bool fits_64(dec_int x)
{
    return x == (int64_t)x;
}

int measure_compare(struct decimal a, struct decimal b)
{
    static const int64_t power[] = {1,      10,      100,      1000,      10000,
                                    100000, 1000000, 10000000, 100000000, 1000000000};
    enum { POWERS = sizeof power / sizeof *power };
    dec_int x = a.coef, y = b.coef;
    if (a.scale != b.scale) {
        int more = b.scale - a.scale, size = more < 0 ? -more : more;
        if (size >= POWERS || !fits_64(x) || !fits_64(y))
            return dec_compare(a, b);
        *(more > 0 ? &x : &y) *= power[size];
    }
    return (x > y) - (x < y);
}

/* Which of the coverage's names stand in the comma-joined list, as bits. */
static unsigned flags_of(struct span list)
{
    unsigned found = 0;
    for (const char *p = list.s, *end = span_end(list); p < end;) {
        const char *comma = memchr(p, ',', (size_t)(end - p)), *stop = comma != NULL ? comma : end;
        struct span flag = {p, (size_t)(stop - p)};
        for (unsigned i = MASKED; i < COVERAGES && flag.n >= strlen("masked"); i++)
            if (span_is(flag, coverage_name[i]))
                found |= 1U << i;
        p = stop + 1;
    }
    return found;
}

struct interval {
    bool has_lo, has_hi;
    struct decimal lo, hi;
};

/* The middle; false when it does not fit. */
static bool middle(const struct interval *v, struct decimal *d)
{
    struct decimal sum = v->lo;
    if (measure_compare(v->lo, v->hi) == 0) {
        *d = sum;
        return true;
    }
    if (!dec_add(&sum, v->hi) || !dec_scale(&sum, 5) || !dec_shift(&sum, -1))
        return false;
    *d = sum;
    return true;
}

static const char *enter_bounded(struct measure *m, enum value_rule rule, const struct interval *v)
{
    m->kind = BOUNDED;
    if (v->has_lo && v->has_hi && (rule == VALUE_MID || rule == VALUE_STATED))
        return middle(v, &m->value) ? NULL : "a range too wide";
    if (v->has_lo && (rule == VALUE_LO || rule == VALUE_STATED))
        m->value = v->lo;
    else if (v->has_hi && (rule == VALUE_HI || rule == VALUE_STATED))
        m->value = v->hi;
    else
        m->kind = OPEN;
    return NULL;
}

static const char *enter_interval(struct measure *m, enum value_rule rule, struct span bound,
                                  const struct interval *v)
{
    if (!v->has_lo && !v->has_hi)
        return "no value, but not masked";
    if (span_is(bound, "=")) {
        if (v->has_lo && v->has_hi && measure_compare(v->lo, v->hi) != 0)
            return "lo and hi of an exact value differ";
        m->kind = EXACT;
        m->value = v->has_lo ? v->lo : v->hi;
        return NULL;
    }
    if (span_is(bound, ">") || span_is(bound, ">="))
        return v->has_hi || !v->has_lo ? "a lower bound has lo and no hi" : enter_bounded(m, rule, v);
    if (span_is(bound, "<") || span_is(bound, "<="))
        return v->has_lo || !v->has_hi ? "an upper bound has hi and no lo" : enter_bounded(m, rule, v);
    if (!span_is(bound, "~") && !span_is(bound, ".."))
        return "no such bound";
    if (!v->has_lo || !v->has_hi || measure_compare(v->lo, v->hi) > 0)
        return "a range has lo and hi, in order";
    return enter_bounded(m, rule, v);
}

static const char *read_interval(struct interval *v, const struct schema *s, const struct span *field)
{
    struct span lo = field[s->role[ROLE_LO]], hi = field[s->role[ROLE_HI]];
    v->has_lo = lo.n > 0;
    v->has_hi = hi.n > 0;
    if (v->has_lo && !measure_number(lo, &v->lo))
        return "lo is not a number";
    if (v->has_lo && span_equal(lo, hi))
        v->hi = v->lo;
    else if (v->has_hi && !measure_number(hi, &v->hi))
        return "hi is not a number";
    return NULL;
}

const char *measure_make(struct measure *m, const struct config *c, const struct schema *s,
                         const struct span *field)
{
    unsigned found = s->role[ROLE_FLAGS] >= 0 ? flags_of(field[s->role[ROLE_FLAGS]]) : 0;
    struct interval v = {0};
    const char *reason = NULL;
    bool masked = (found & 1U << MASKED) != 0;
    m->found = found >> (REPEAT + 1) << (REPEAT + 1);
    if (s->value < 0)
        reason = read_interval(&v, s, field);
    else if (!masked && !measure_number(field[s->value], &m->value))
        return "not a number";
    if (reason == NULL && masked)
        m->kind = MASKED;
    else if (reason == NULL && s->value < 0)
        reason = enter_interval(m, c->rule, field[s->role[ROLE_BOUND]], &v);
    else
        m->kind = EXACT;
    if (reason != NULL || masked)
        return reason;
    if (!c->with_repeats && found & 1U << REPEAT)
        m->kind = REPEAT;
    else if (found & 1U << DAMAGED)
        m->kind = DAMAGED;
    return NULL;
}
