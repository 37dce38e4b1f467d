#include "time_span.h"

enum { YEAR_DIGITS = 4 };

static bool take_year(struct span *s, int *year)
{
    *year = 0;
    if (s->n < YEAR_DIGITS)
        return false;
    for (int i = 0; i < YEAR_DIGITS; i++) {
        unsigned digit = (unsigned)((unsigned char)s->s[i] - '0');
        if (digit > 9)
            return false;
        *year = *year * 10 + (int)digit;
    }
    *s = span_from(*s, YEAR_DIGITS);
    return true;
}

bool time_span_parse(struct span s, struct time_span *t)
{
    if (!take_year(&s, &t->first))
        return false;
    t->last = t->first;
    if (span_starts(s, "..")) {
        s = span_from(s, 2);
        if (!take_year(&s, &t->last) || t->last < t->first)
            return false;
    }
    t->part = (struct span){"", 0};
    if (s.n > 1 && s.s[0] == '/') {
        t->part = span_from(s, 1);
        return true;
    }
    return s.n == 0;
}
