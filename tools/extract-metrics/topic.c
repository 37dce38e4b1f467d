#include "topic.h"

#include "sets.h"
#include "utf8.h"

static int own_year(const struct sentence *st)
{
    return st->time.report.last ? st->time.report.last : st->time.report.year;
}

/* The year that the report looks back on. */
static int closing_year(const struct extract *x, const struct sentence *st)
{
    return own_year(st) - (x->report.government ? 1 : 0);
}

struct when topic_period(struct extract *x, struct span s)
{
    if (x->period.text.len != s.n || (s.n > 0 && memcmp(x->period.text.data, s.s, s.n) != 0) ||
        !x->period.known) {
        x->period.text.len = 0;
        buf_add(&x->period.text, s.s, s.n);
        x->period.known = true;
        if (!when_read(s, &x->period.when))
            x->period.when = (struct when){.base = WHEN_RELATIVE};
    }
    return x->period.when;
}

void topic_resolve(const struct extract *x, const struct sentence *st, struct when *w)
{
    if (w->base != WHEN_PAST && w->base != WHEN_COMING)
        return;
    const struct when *heading = &x->report.heading_when;
    int years = w->last, closing = closing_year(x, st), first = closing - years + 1;
    if (st->time.report.base != WHEN_YEAR) {
        w->base = WHEN_OPEN;
        return;
    }
    if (w->base == WHEN_COMING)
        first = w->relative < 0 ? own_year(st) : closing + 1;
    else if (heading->base == WHEN_YEAR && heading->last - heading->year + 1 == years)
        first = heading->year;
    w->base = WHEN_YEAR;
    w->year = first;
    w->last = years > 1 ? first + years - 1 : 0;
}

/* The time that a heading names governs the sentences under it; they come one after another. */
static struct when heading_time(struct extract *x, const struct sentence *st)
{
    struct span h = st->heading;
    struct report *report = &x->report;
    if (report->headed && report->heading_n == h.n &&
        (h.n == 0 || memcmp(x->kept.heading.data, h.s, h.n) == 0))
        return report->heading_when;
    x->kept.heading.len = 0;
    buf_add(&x->kept.heading, h.s, h.n);
    report->heading_n = h.n;
    report->headed = true;
    report->forecast_next = false;
    report->heading_when = report->topic = (struct when){.base = WHEN_OPEN};
    struct when w;
    for (size_t at = 0; at < h.n; at += utf8_length(h.s[at])) {
        if (!scan_may_be_time(&x->scan, h.s + at, h.n - at) || when_parse(h.s + at, h.n - at, &w) == 0)
            continue;
        topic_resolve(x, st, &w);
        if (w.base == WHEN_YEAR)
            return report->heading_when = w;
    }
    return report->heading_when;
}

struct when topic_of(struct extract *x, const struct sentence *st)
{
    struct when heading = heading_time(x, st);
    return x->report.topic.base != WHEN_OPEN && !st->plan ? x->report.topic : heading;
}

void topic_note(struct extract *x, struct sentence *st)
{
    const struct scan *s = &x->scan;
    size_t k = 0;
    while (k < s->n && (s->token[k].kind == TOKEN_TEXT || s->token[k].kind == TOKEN_WORD) &&
           set_has(SET_PASSAGE_OPENINGS, (struct span){st->text.s + s->token[k].at, s->token[k].length}))
        k++;
    if (st->plan || k >= s->n || s->token[k].kind != TOKEN_TIME)
        return;
    struct when w = s->time[s->token[k].index];
    bool span = w.base == WHEN_PAST;
    topic_resolve(x, st, &w);
    /* A year alone opens a passage only when it is the one that the report closes. */
    if (w.base != WHEN_YEAR || w.sub[0] != '\0' || st->time.report.base != WHEN_YEAR ||
        !(span || (w.last == 0 && w.year == closing_year(x, st))))
        return;
    x->report.topic = st->time.now = w;
}
