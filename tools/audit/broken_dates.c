#include "broken_dates.h"

#include <stdio.h>

#include "keyed.h"
#include "sets.h"

enum { YEAR_DIGITS = 4, FIRST_YEAR = 1978, LAST_YEAR = 2035 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Length of the run of digits at s. */
static size_t digits_at(struct span s)
{
    size_t n = 0;
    while (n < s.n && is_digit(s.s[n]))
        n++;
    return n;
}

/* True where the digits at s are a year with one too few or too many: 201年, 20155年. Numbers of years, such
 * as 300年, do not begin so. */
static bool no_year(struct span text, size_t at, size_t n)
{
    struct span digits = {text.s + at, n};
    if ((n != YEAR_DIGITS - 1 && n != YEAR_DIGITS + 1) || (at > 0 && text.s[at - 1] == '.') ||
        set_at(SET_MARK_YEAR, text.s + at + n, text.n - at - n) == 0)
        return false;
    return set_at(SET_AUDIT_YEAR_OPENINGS, digits.s, digits.n) > 0;
}

/* The years that one digit more makes of three, of those lost where any are. */
static void add_candidates(struct span digits, const struct lost_digits *lost, struct buf *b)
{
    bool offered[LAST_YEAR - FIRST_YEAR + 1] = {false};
    if (digits.n != YEAR_DIGITS - 1)
        return;
    for (size_t at = 0; at < YEAR_DIGITS; at++)
        for (int d = 0; d < TEN; d++) {
            int year = 0;
            if (lost->n > 0 && !lost->lost[d])
                continue;
            for (size_t i = 0; i < YEAR_DIGITS; i++)
                year = year * TEN + (i == at ? d : digits.s[i - (i > at)] - '0');
            if (year >= FIRST_YEAR && year <= LAST_YEAR)
                offered[year - FIRST_YEAR] = true;
        }
    bool first = true;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        if (offered[year - FIRST_YEAR]) {
            char text[16];
            snprintf(text, sizeof text, "%s%d", first ? "" : "|", year);
            buf_text(b, text);
            first = false;
        }
}

/* Calls take for each year that cannot be, the first time it stands in the document. */
static void each_year(const struct report_text *t,
                      void (*take)(void *ctx, const struct text_line *l, struct span digits), void *ctx)
{
    struct keyed seen;
    keyed_init(&seen, sizeof(bool));
    for (size_t i = 0; i < t->n; i++) {
        struct span text = t->line[i].text;
        if (span_is(t->line[i].kind, "noise"))
            continue;
        for (size_t at = 0; (at = simd_find_digit(text.s, at, text.n)) < text.n;) {
            struct span digits = {text.s + at, digits_at(span_from(text, at))};
            bool *known = no_year(text, at, digits.n) ? keyed_find(&seen, digits) : NULL;
            if (known != NULL && !*known) {
                *known = true;
                take(ctx, &t->line[i], digits);
            }
            at += digits.n;
        }
    }
    keyed_clear(&seen);
}

struct years {
    const struct report_text *t;
    const struct lost_digits *lost;
    struct buf *out; /* lines, or witnesses */
    unsigned *n;
};

static void year_as_witness(void *ctx, const struct text_line *l, struct span digits)
{
    struct years *y = ctx;
    struct buf text = {0};
    buf_add(&text, digits.s, digits.n);
    buf_text(&text, " may be ");
    add_candidates(digits, y->lost, &text);
    if (digits.n == YEAR_DIGITS - 1)
        add_witness(y->out, y->n, l->seg, (struct span){text.data, text.len});
    buf_free(&text);
}

static void year_as_line(void *ctx, const struct text_line *l, struct span digits)
{
    struct years *y = ctx;
    struct buf candidates = {0}, witnesses = {0};
    unsigned n = 0;
    add_candidates(digits, y->lost, &candidates);
    add_witness(&witnesses, &n, l->seg, digits);
    text_finding(
        y->t, "year", "conflict", digits, (struct span){candidates.data, candidates.len},
        (struct span){witnesses.data, witnesses.len},
        span_of(digits.n < YEAR_DIGITS ? "a year that lacks a digit" : "a year with a digit too many"),
        y->out);
    buf_free(&candidates);
    buf_free(&witnesses);
}

/* The length of a date without its day at s (4月日), or without its month (月3日, where nothing but a year or
 * a mark stands before); 0 for none. */
static size_t broken_date_at(struct span text, size_t at)
{
    size_t day = digits_at(span_from(text, at));
    size_t month = set_at(SET_MARK_MONTH, text.s + at + day, text.n - at - day);
    size_t after = at + day + month;
    if (month == 0)
        return 0;
    if (day > 0) {
        size_t end = set_at(SET_MARK_DAY, text.s + after, text.n - after);
        return end > 0 ? after + end - at : 0;
    }
    size_t digits = digits_at(span_from(text, after));
    size_t end = digits > 0 ? set_at(SET_MARK_DAY, text.s + after + digits, text.n - after - digits) : 0;
    bool alone = at == 0 || set_ends(SET_AUDIT_BEFORE_DATES, span_head(text, at)) > 0;
    return end > 0 && alone ? after + digits + end - at : 0;
}

void years_without(const struct report_text *t, const struct lost_digits *lost, struct buf *witnesses,
                   unsigned *n)
{
    struct years y = {t, lost, witnesses, n};
    each_year(t, year_as_witness, &y);
    for (size_t i = 0; i < t->n; i++) {
        struct span text = t->line[i].text;
        for (size_t at = 0; at < text.n;) {
            size_t date = broken_date_at(text, at), digits = digits_at(span_from(text, at));
            if (date > 0)
                add_witness(witnesses, n, t->line[i].seg, (struct span){text.s + at, date});
            at += date > 0 ? date : digits > 0 ? digits : 1;
        }
    }
}

void check_years(const struct report_text *t, const struct lost_digits *lost, struct buf *b)
{
    struct years y = {t, lost, b, NULL};
    each_year(t, year_as_line, &y);
}
