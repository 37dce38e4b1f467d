#include "topic.h"

#include "sets.h"
#include "utf8.h"

static int own_year(const struct sentence *st)
{
    return st->time.report.last ? st->time.report.last : st->time.report.year;
}

int topic_closing(const struct extract *x, const struct sentence *st)
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

bool topic_opens(struct span text)
{
    return set_at(SET_TIME_YEARS, text.s, text.n) > 0;
}

void topic_resolve(const struct extract *x, const struct sentence *st, struct when *w)
{
    int closing = topic_closing(x, st);
    if (x->report.early && w->base == WHEN_RELATIVE && !w->prior) {
        w->lent = w->relative == 0;
        w->relative--;
    }
    if (w->since && w->base == WHEN_RELATIVE && w->relative < (x->report.early ? -1 : 0))
        *w = (struct when){.base = WHEN_OPEN, .since = true}; /* 去年以来: up to now */
    if (w->since && w->base == WHEN_YEAR && st->time.report.base == WHEN_YEAR)
        w->last = w->year < closing ? closing : 0;
    if (w->base != WHEN_PAST && w->base != WHEN_COMING)
        return;
    const struct when *heading = &x->report.heading_when;
    int years = w->last, first = closing - years + 1;
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

/* A report given in December looks back on 今年 and plans 明年, which is its own year. */
static void note_speaking(struct extract *x, const struct sentence *st, const struct when *w)
{
    bool named = w->base == WHEN_RELATIVE && !w->prior;
    if (x->report.government && named && ((st->done && w->relative == 0) || (st->plan && w->relative == 1)))
        x->report.early = true;
}

/* The time that the heading names, with its part of the year; open where it names two:
 * 今后五年工作思路和2023年 重点任务. */
static struct when time_in(struct extract *x, const struct sentence *st, struct span h)
{
    struct when named = {.base = WHEN_OPEN}, w;
    for (size_t at = 0, length; at<h.n; at += length> 0 ? length : utf8_length(h.s[at])) {
        length = scan_may_be_time(&x->scan, h.s + at, h.n - at) ? when_parse(h.s + at, h.n - at, &w) : 0;
        if (length == 0 || w.masked || w.prior || w.passing)
            continue;
        note_speaking(x, st, &w);
        topic_resolve(x, st, &w);
        when_take_month(&w);
        if (w.base == WHEN_OPEN && w.sub[0] == '\0')
            continue;
        if (named.base == WHEN_YEAR && w.base == WHEN_YEAR)
            return (struct when){.base = WHEN_OPEN};
        if (named.base == WHEN_OPEN)
            named = w;
    }
    return named;
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
    report->topic = report->heading_when = (struct when){.base = WHEN_OPEN};
    return report->heading_when = time_in(x, st, h);
}

struct when topic_of(struct extract *x, const struct sentence *st)
{
    struct when heading = heading_time(x, st);
    return x->report.topic.base != WHEN_OPEN ? x->report.topic : heading;
}

/* The token behind an address: 各位代表，今年是… */
static size_t behind_address(const struct scan *s, struct span text)
{
    enum { ADDRESS = 8 }; /* tokens */
    for (size_t k = 0; k < s->n && k < ADDRESS; k++) {
        if (s->token[k].kind == TOKEN_COMMA)
            return set_has(SET_PASSAGE_OPENINGS, (struct span){text.s, s->token[k].at}) ? k + 1 : 0;
    }
    return 0;
}

/* 今年 in the plans of a government is its own year, whatever years their heading names. */
static void take_own_year(const struct extract *x, const struct sentence *st, struct when *w)
{
    const struct when *heading = &x->report.heading_when;
    bool several = heading->base == WHEN_YEAR && heading->last > heading->year;
    if (several && st->plan && x->report.government && st->time.report.base == WHEN_YEAR &&
        w->base == WHEN_RELATIVE && w->relative == 0 && !w->prior && !w->since && !w->sub_set)
        *w = (struct when){.base = WHEN_YEAR, .year = own_year(st)};
}

void topic_note(struct extract *x, struct sentence *st)
{
    const struct scan *s = &x->scan;
    size_t k = behind_address(s, st->text);
    while (k < s->n && (s->token[k].kind == TOKEN_TEXT || s->token[k].kind == TOKEN_WORD) &&
           set_has(SET_PASSAGE_OPENINGS, (struct span){st->text.s + s->token[k].at, s->token[k].length}))
        k++;
    if (k >= s->n || s->token[k].kind != TOKEN_TIME)
        return;
    struct when w = s->time[s->token[k].index];
    if (w.passing)
        return;
    bool span = w.base == WHEN_PAST;
    int closing = topic_closing(x, st);
    topic_resolve(x, st, &w);
    take_own_year(x, st, &w);
    /* Several years end where the text names one, or a part of one. */
    if (x->report.topic.last > x->report.topic.year && !span && !w.since && w.last == 0) {
        x->report.topic = (struct when){.base = WHEN_OPEN};
        st->time.now = x->report.heading_when;
    }
    /* A year alone opens a passage only when it is the one that the report closes, or plans. */
    if (w.base != WHEN_YEAR || w.sub[0] != '\0' || st->time.report.base != WHEN_YEAR ||
        !(span || (w.last == 0 && (w.year == closing || (st->plan && w.year == closing + 1)))))
        return;
    x->report.topic = st->time.now = w;
    x->report.topic.lent = true;
}
