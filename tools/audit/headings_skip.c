#include "headings_skip.h"

#include <stdio.h>

/* The number that a line stands under, and the path above it. Returns false where that is no plain number. */
static bool numbered(const struct text_line *l, struct span *above, unsigned long long *number)
{
    struct span path = l->outline;
    size_t at = path.n;
    while (at > 0 && path.s[at - 1] != '/')
        at--;
    *above = span_head(path, at);
    return !span_is(l->kind, "noise") && path.n > at && path.n - at <= 2 &&
           rec_number(span_from(path, at), number);
}

static bool begins_with_digit(struct span text)
{
    return text.n > 0 && text.s[0] >= '0' && text.s[0] <= '9';
}

static bool has_lost(unsigned long long number, const struct lost_digits *lost)
{
    for (; number > 0; number /= TEN)
        if (lost->lost[number % TEN])
            return true;
    return false;
}

void headings_without(const struct report_text *t, const struct lost_digits *lost, struct buf *witnesses,
                      unsigned *n)
{
    struct span above;
    unsigned long long number;
    struct span path = {"", 0};
    for (size_t i = 0; i < t->n; i++) {
        const struct text_line *l = &t->line[i];
        bool first = !span_equal(path, l->outline);
        path = l->outline;
        if (first && numbered(l, &above, &number) && has_lost(number, lost) && !begins_with_digit(l->text)) {
            char text[64];
            snprintf(text, sizeof text, "heading %llu lacks its number", number);
            add_witness(witnesses, n, l->seg, span_of(text));
        }
    }
}

/* One number that is passed over. */
static void report_gap(const struct report_text *t, const struct text_line *before, unsigned long long from,
                       const struct text_line *after, unsigned long long to, struct buf *b)
{
    struct buf witnesses = {0};
    char value[48], expected[24];
    unsigned n = 0;
    snprintf(value, sizeof value, "%llu", to);
    snprintf(expected, sizeof expected, "%llu", from + 1);
    add_witness(&witnesses, &n, before->seg, before->outline);
    add_witness(&witnesses, &n, after->seg, after->outline);
    text_finding(t, "headings", "conflict", span_of(value), span_of(expected),
                 (struct span){witnesses.data, witnesses.len},
                 span_of("a number of the headings is passed over"), b);
    buf_free(&witnesses);
}

/* Only lists that begin with 1 and go on by one are looked at: what else skips was cut out of another text.
 */
void check_headings(const struct report_text *t, const struct lost_digits *lost, struct buf *b)
{
    const struct text_line *last = NULL;
    struct span path = {"", 0};
    unsigned long long at = 0;
    for (size_t i = 0; i < t->n; i++) {
        struct span above;
        unsigned long long number;
        if (!numbered(&t->line[i], &above, &number))
            continue;
        bool on = last != NULL && span_equal(path, above) && t->line[i].report == last->report;
        if (on && at >= 2 && number == at + 2 && !has_lost(at + 1, lost))
            report_gap(t, last, at, &t->line[i], number, b);
        at = number == 1 ? 1 : on && at > 0 && number >= at ? number : 0;
        last = &t->line[i];
        path = above;
    }
}
