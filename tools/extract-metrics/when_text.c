/* The periods of records, read and written. */
#include <stdio.h>

#include "figures.h"
#include "when.h"

bool when_read(struct span s, struct when *w)
{
    memset(w, 0, sizeof *w);
    const char *slash = memchr(s.s, '/', s.n);
    size_t base = slash == NULL ? s.n : (size_t)(slash - s.s);
    if (slash != NULL && s.n - base - 1 < sizeof w->sub) {
        memcpy(w->sub, slash + 1, s.n - base - 1);
        w->sub_set = true;
    }
    if (base == 0)
        return false;
    if (s.s[0] == 'Y') {
        w->base = WHEN_RELATIVE;
        if (base == 3 && (s.s[1] == '+' || s.s[1] == '-') && s.s[2] >= '0' && s.s[2] <= '9')
            w->relative = (s.s[2] - '0') * (s.s[1] == '-' ? -1 : 1);
        return base == 1 || base == 3;
    }
    int count;
    if (base < 4 || figures_digits(s.s, 4, &w->year, &count) != 4)
        return false;
    w->base = WHEN_YEAR;
    if (base == 10 && s.s[4] == '.' && s.s[5] == '.')
        return figures_digits(s.s + 6, 4, &w->last, &count) == 4;
    return base == 4;
}

static char *put_year(char *end, int year)
{
    for (int unit = 1000; unit > 0; unit /= 10)
        *end++ = (char)('0' + year / unit % 10);
    return end;
}

size_t when_format(const struct when *w, const struct when *report, char text[WHEN_TEXT])
{
    struct when base = *w;
    if (base.base == WHEN_OPEN) {
        base.base = report->base;
        base.year = report->year;
        base.last = report->last;
        base.relative = report->relative;
    } else if (base.base == WHEN_RELATIVE && report->base == WHEN_YEAR) {
        base.base = WHEN_YEAR;
        base.year = (report->last ? report->last : report->year) + base.relative;
        base.last = 0;
    }
    char *end = text;
    if (base.base == WHEN_YEAR) {
        end = put_year(end, base.year);
        if (base.last > base.year) {
            *end++ = '.';
            *end++ = '.';
            end = put_year(end, base.last);
        }
    } else {
        *end++ = 'Y';
        if (base.relative != 0)
            end += snprintf(end, 12, "%+d", base.relative);
    }
    if (w->sub[0] != '\0') {
        *end++ = '/';
        end = stpcpy(end, w->sub);
    }
    *end = '\0';
    return (size_t)(end - text);
}
