#include "years.h"

#include "calendar.h"
#include "text.h"

/* The digit that s begins with in Chinese figures, its value in *d; its length or 0. */
static size_t han_digit(struct span s, int *d)
{
    const struct set_word *digit;
    size_t n = set_which(SET_YEAR_DIGITS, s.s, s.n, &digit);
    *d = n > 0 ? digit->number : 0;
    return n;
}

/* The year in four Chinese figures before byte `end`, also with a foreign zero, 二0一三; 0 if there is none.
 */
static int han_year(struct span s, size_t end, size_t *start)
{
    static const int worth[] = {1, 10, 100, 1000};
    int year = 0;
    for (size_t i = 0; i < 4; i++) {
        size_t at = end;
        int d;
        while (at > 0 && ((unsigned char)s.s[--at] & 0xc0) == 0x80)
            ;
        if (at == end || han_digit(text_from(text_head(s, end), at), &d) != end - at)
            return 0;
        year += d * worth[i];
        end = at;
    }
    *start = end;
    return year;
}

int year_before(struct span s, size_t at, size_t *start)
{
    size_t end = at;
    while (end > 0 && s.s[end - 1] == ' ')
        end--;
    int year = 0;
    if (end >= 4 && text_digits(text_head(s, end), end - 4) == 4 && (end == 4 || !text_digit(s, end - 5))) {
        for (size_t i = end - 4; i < end; i++)
            year = year * 10 + (s.s[i] - '0');
        *start = end - 4;
    } else {
        year = han_year(s, end, start);
    }
    return calendar_is_year(year, CALENDAR_REPORTS) ? year : 0;
}

int year_find(struct span s, size_t *at, size_t *end)
{
    for (size_t i = *at, n; (n = text_find(s, SET_MARK_YEAR, &i)) > 0;) {
        size_t start = 0;
        int year = year_before(s, i, &start);
        i += n;
        if (year != 0 && start >= *at) {
            *at = start;
            *end = i;
            return year;
        }
    }
    return 0;
}

struct dated_year year_dated(struct span s)
{
    struct dated_year d = {0};
    size_t at = 0, end = 0;
    d.year = year_find(s, &at, &end);
    struct span rest = text_from(s, end);
    while (rest.n > 0 && *rest.s == ' ')
        rest = text_from(rest, 1);
    size_t n = d.year ? text_digits(rest, 0) : 0;
    if (n == 0 || n > 2 || text_one_of(text_from(rest, n), SET_MARK_MONTH) == 0)
        return d;
    d.month = (unsigned)text_number(rest, 0, n);
    d.day = text_holds_one_of(text_head(rest, 12), SET_MARK_DAY);
    return d;
}

int year_of_republic(struct span s)
{
    for (size_t i = 0, from = 0, n; (n = text_find(s, SET_MARK_YEAR, &i)) > 0; from = i) {
        size_t end = i, at = end;
        while (at > from && text_digit(s, at - 1))
            at--;
        i += n;
        int year = end - at == 2 || end - at == 3 ? text_number(s, at, end - at) : 0;
        bool whole = text_one_of(text_from(s, i), SET_PERIOD_ROC_YEAR_ENDS) > 0 ||
                     (year >= 100 && !text_ends_one_of(text_head(s, at), SET_PERIOD_AGES));
        if (whole && calendar_republic(year) > 0)
            return calendar_republic(year);
    }
    return 0;
}

bool year_months(struct span s, unsigned *from, unsigned *to)
{
    size_t at = 0;
    for (; at < s.n && !text_digit(s, at); at++)
        ;
    size_t n = text_digits(s, at);
    if (n == 0 || n > 2)
        return false;
    *from = *to = (unsigned)text_number(s, at, n);
    struct span rest = text_from(s, at + n);
    if (text_ends_one_of(text_head(s, at), SET_TIME_FIRST) && text_one_of(rest, SET_TIME_MONTHS) > 0) {
        *from = 1; /* 前10个月 */
        return *to > 1 && *to <= 12;
    }
    size_t month = text_one_of(rest, SET_MARK_MONTH),
           dash = text_one_of(text_from(rest, month), SET_MARK_RANGE_MONTHS);
    size_t more = dash ? text_digits(rest, month + dash) : 0;
    if (more > 0 && more < 3 && text_one_of(text_from(rest, month + dash + more), SET_MARK_MONTH) > 0)
        *to = (unsigned)text_number(rest, month + dash, more);
    else if (month == 0)
        return false;
    return *from >= 1 && *from <= *to && *to <= 12;
}
