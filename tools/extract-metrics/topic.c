#include "topic.h"

#include "region.h"
#include "sets.h"
#include "tokens.h"
#include "utf8.h"

enum { TERM = 5 }; /* years that a government is in office, and that a plan is for */

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
    size_t quote = set_at(SET_MARK_QUOTE_OPEN, text.s, text.n);
    return quote > 0
               ? set_at(SET_TIME_PLANS, text.s + quote, text.n - quote) > 0
               : set_at(SET_TIME_YEARS, text.s, text.n) > 0 || set_at(SET_TIME_TERMS, text.s, text.n) > 0;
}

bool topic_reviews(struct span heading)
{
    size_t length;
    return set_find(SET_TIME_REVIEWS, heading, &length) != NULL;
}

static bool is_several(const struct when *w)
{
    return w->base == WHEN_YEAR && w->last > w->year;
}

void topic_resolve(const struct extract *x, const struct sentence *st, struct when *w)
{
    int closing = topic_closing(x, st);
    if (x->report.early && w->base == WHEN_RELATIVE && !w->prior) {
        w->lent = w->relative == 0;
        w->relative--;
    }
    const struct when *heading = &x->report.heading_when;
    bool own = w->base == WHEN_RELATIVE && w->relative == 0 && !w->prior && !w->since;
    if (own && st->plan && x->report.government && heading->base == WHEN_YEAR && heading->last == 0 &&
        heading->year == own_year(st) + 1)
        *w = (struct when){
            .base = WHEN_YEAR, .year = heading->year, .sub_set = w->sub_set}; /* 三、2006年工作 */
    if (own && st->done && !w->sub_set && x->report.government && heading->base == WHEN_YEAR &&
        heading->last == 0 && heading->year == closing)
        *w = (struct when){.base = WHEN_YEAR, .year = closing}; /* 预计今年… under 一、2022年工作回顾 */
    if (w->since && w->base == WHEN_RELATIVE && w->relative < (x->report.early ? -1 : 0))
        *w = (struct when){.base = WHEN_OPEN, .since = true}; /* 去年以来: up to now */
    if (w->since && w->base == WHEN_YEAR && st->time.report.base == WHEN_YEAR)
        w->last = w->year < closing ? closing : 0;
    if (w->base != WHEN_PAST && w->base != WHEN_COMING)
        return;
    int years = w->last, first = closing - years + 1;
    if (st->time.report.base != WHEN_YEAR) {
        w->base = WHEN_OPEN;
        return;
    }
    if (w->ago) {
        *w = (struct when){.base = WHEN_YEAR, .year = closing - years};
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

/* The part of the report that an outline is of: 一 of 一/（三）. */
static struct span part_of(struct span outline)
{
    const char *stroke = outline.n > 0 ? memchr(outline.s, '/', outline.n) : NULL;
    return (struct span){outline.s, stroke == NULL ? outline.n : (size_t)(stroke - outline.s)};
}

/* The years of a plan that the heading of a whole part presents, in the report of the first of them:
 * 二、“十三五”规划纲要的说明, but not 三、做好“十三五”开局工作. */
static bool presents_plan(const struct extract *x, const struct sentence *st, struct span h, struct when *w)
{
    int first = topic_closing(x, st) + 1;
    if (!st->plan || st->outline.n == 0 || part_of(st->outline).n < st->outline.n ||
        set_within(SET_TIME_PLAN_STARTS, h))
        return false;
    for (size_t at = 0; at < h.n; at += utf8_length(h.s[at])) {
        const struct set_word *plan;
        size_t quote = set_at(SET_MARK_QUOTE_OPEN, h.s + at, h.n - at);
        if (quote == 0 || set_which(SET_TIME_PLANS, h.s + at + quote, h.n - at - quote, &plan) == 0 ||
            plan->number != first)
            continue;
        *w = (struct when){.base = WHEN_YEAR, .year = first, .last = first + TERM - 1};
        return true;
    }
    return false;
}

/* The time that the heading names, with its part of the year; open where it names two:
 * 今后五年工作思路和2023年 重点任务. */
static struct when time_in(struct extract *x, const struct sentence *st, struct span h)
{
    struct when named = {.base = WHEN_OPEN}, w;
    for (size_t at = 0, length; at<h.n; at += length> 0 ? length : utf8_length(h.s[at])) {
        length = scan_may_be_time(&x->scan, h.s + at, h.n - at) ? when_parse(h.s + at, h.n - at, &w) : 0;
        if (length == 0 || w.masked || w.prior || w.passing ||
            ((w.base == WHEN_PAST || w.since) &&
             set_at(SET_TIME_RECORDS, h.s + at + length, h.n - at - length) > 0)) /* 创八年来新高 */
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
    if (named.base == WHEN_OPEN && st->done && set_ends(SET_TIME_TERM_ENDS, h) > 0) {
        named = (struct when){.base = WHEN_PAST, .last = TERM};
        topic_resolve(x, st, &named);
    }
    bool none = named.base == WHEN_OPEN && !named.sub_set;
    if (presents_plan(x, st, h, &w) && (none || (named.base == WHEN_YEAR && named.year > w.last)))
        return w; /* “十四五”规划和2035年远景目标: what counts is of the plan */
    return named;
}

/* What is said from here on, up to the next part of the report or the next year that is spoken of, is of w.
 */
static void open_section(struct extract *x, const struct sentence *st, const struct when *w)
{
    x->report.section = *w;
    x->report.section.lent = true;
    struct span part = part_of(st->outline);
    x->report.section_n = part.n;
    x->kept.section.len = 0;
    buf_add(&x->kept.section, part.s, part.n);
}

/* The time of a heading that names w: one that names none, in a part of the report that looks back on several
 * years, or plans several, is of these. */
static struct when in_section(struct extract *x, const struct sentence *st, const struct when *w)
{
    struct report *report = &x->report;
    struct span part = part_of(st->outline);
    if (st->table || (report->section.base == WHEN_OPEN && !is_several(w)))
        return *w;
    if (st->done && is_several(w) && w->last <= topic_closing(x, st)) {
        open_section(x, st, w);
        return report->section;
    }
    int closing = topic_closing(x, st);
    if (st->plan && is_several(w) && w->last > closing && part.n > 0) {
        open_section(x, st, w);
        return *w;
    }
    bool ahead = report->section.last > closing,
         same = report->section_n == 0
                    ? part.n == 0 || set_at(SET_MARK_BRACKET_OPEN, part.s, part.n) > 0
                    : report->section_n == part.n && memcmp(x->kept.section.data, part.s, part.n) == 0;
    if ((ahead ? st->done : st->plan) || !same || (w->base != WHEN_OPEN && !w->since))
        report->section = (struct when){.base = WHEN_OPEN};
    else if ((ahead ? st->plan : st->done) && w->base == WHEN_OPEN)
        return report->section;
    return *w;
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
    report->region_known = false;
    report->topic = report->heading_when = (struct when){.base = WHEN_OPEN};
    struct when named = time_in(x, st, h);
    return report->heading_when = in_section(x, st, &named);
}

struct when topic_of(struct extract *x, const struct sentence *st)
{
    struct when heading = heading_time(x, st), *topic = &x->report.topic;
    bool over = st->plan && is_several(topic) && topic->last <= topic_closing(x, st);
    return topic->base != WHEN_OPEN && !over ? *topic : heading;
}

/* The token after an address: 各位代表，今年是… */
static size_t after_address(const struct scan *s, struct span text)
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

/* 2012年，产值达到80亿元，年均增长9%: after its year at token k the sentence goes on with the years before.
 */
static bool speaks_of_years(const struct scan *s, const struct sentence *st, size_t k)
{
    enum { SENTENCE = 96 }; /* tokens looked at: every year of a long text is asked */
    size_t at = s->token[k].at + s->token[k].length, i = k + 1;
    for (; i < s->n && i < k + SENTENCE; i++)
        if (s->token[i].kind == TOKEN_TIME &&
            (is_several(&s->time[s->token[i].index]) || s->time[s->token[i].index].base == WHEN_PAST))
            return true;
    size_t end = s->token[i - 1].at + s->token[i - 1].length;
    return set_within(SET_TIME_AVERAGES, (struct span){st->text.s + at, end - at});
}

/* Several years end where the text turns to one, or to a part of one: 2007年，… Where no comma stands after
 * it, the year is of its sentence alone. told: after 刚刚过去的 and an address it turns for certain. Returns
 * false where it does not. */
static bool turns_to_one(struct extract *x, struct sentence *st, const struct when *w, size_t k, bool told)
{
    const struct scan *s = &x->scan;
    struct report *report = &x->report;
    const struct when now = topic_of(x, st);
    if (!is_several(&now) || w->since || w->last > 0)
        return true;
    bool turns = told || w->base == WHEN_OPEN || s->quantities == 0 || k + 1 == s->n ||
                 s->token[k + 1].kind == TOKEN_COMMA;
    if (st->done && (!turns || (!told && w->base == WHEN_YEAR && speaks_of_years(s, st, k))))
        return false;
    int closing = topic_closing(x, st);
    bool is_closing = w->base == WHEN_YEAR   ? w->year == closing
                      : w->base == WHEN_OPEN ? w->sub_set
                                             : x->report.government && w->relative == -1;
    bool is_planned = st->plan && w->base == WHEN_YEAR && w->year == closing + 1;
    bool ahead = st->plan && report->section.last > closing; /* a plan of years that mentions the last one */
    if ((is_closing && !ahead && (told || s->quantities == 0)) || is_planned)
        report->section = (struct when){.base = WHEN_OPEN};
    if (is_several(&report->topic) || report->heading_when.lent)
        report->topic = (struct when){.base = WHEN_OPEN};
    if (is_closing && st->done && st->time.report.base == WHEN_YEAR)
        report->topic = (struct when){.base = WHEN_YEAR, .year = closing, .lent = true};
    st->time.now = topic_of(x, st);
    return true;
}

void topic_note(struct extract *x, struct sentence *st)
{
    const struct scan *s = &x->scan;
    size_t k = after_address(s, st->text);
    bool told = k > 0;
    if (told)
        region_address(x);
    const struct set_word *opening = NULL;
    for (struct span word; k < s->n && (s->token[k].kind == TOKEN_TEXT || s->token[k].kind == TOKEN_WORD);
         k++) {
        word = token_span(&s->token[k], st->text);
        if (set_which(SET_PASSAGE_OPENINGS, word.s, word.n, &opening) != word.n)
            break;
        told = told || opening->value[0] != '\0';
    }
    if (k >= s->n || s->token[k].kind != TOKEN_TIME)
        return;
    struct when w = s->time[s->token[k].index];
    if (w.passing || (w.bare && st->plan))
        return;
    if (st->plan && x->report.heading_when.base == WHEN_YEAR && x->report.heading_when.last == 0 &&
        x->report.heading_when.year == own_year(st))
        note_speaking(x, st, &w); /* 明年 under 三、2022年主要工作 */
    bool span = w.base == WHEN_PAST;
    int closing = topic_closing(x, st);
    topic_resolve(x, st, &w);
    take_own_year(x, st, &w);
    bool review = is_several(&w) && st->done && !w.since && w.last == closing;
    if (!span && !review && !turns_to_one(x, st, &w, k, told))
        return;
    /* A year alone opens a passage only when it is the one that the report closes, or plans. */
    if (w.base != WHEN_YEAR || w.sub[0] != '\0' || st->time.report.base != WHEN_YEAR ||
        !(span || review || (w.last == 0 && (w.year == closing || (st->plan && w.year == closing + 1)))))
        return;
    if (st->time.report.sub[0] != '\0' && w.last == 0 && w.year == st->time.report.year && !span)
        return; /* a report on half of 2019: what follows 2019年安排项目85个 is of that half */
    const struct when *heading = &x->report.heading_when;
    bool bare = s->time[s->token[k].index].bare && heading->base != WHEN_OPEN;
    bool of = k + 1 < s->n && token_opens(&s->token[k + 1], st->text, SET_PARTICLE_OF);
    bool alone = (s->quantities > 0 || of) && (w.last - w.year + 2 < TERM || (bare && !is_several(heading)));
    if (review && alone) /* 两年来，改造住房3万平方米; 近三年的增量: no more than this */
        return;
    x->report.topic = st->time.now = w;
    x->report.topic.lent = true;
    if (review && !bare)
        open_section(x, st, &w);
    else if (span && w.last == 0)
        x->report.section = (struct when){.base = WHEN_OPEN};
}

void topic_met(struct extract *x, const struct sentence *st, const struct when *w)
{
    struct when *topic = &x->report.topic;
    int year = w->base == WHEN_YEAR ? w->year : w->base == WHEN_RELATIVE ? own_year(st) + w->relative : 0;
    if (st->plan && topic->base == WHEN_YEAR && topic->lent && topic->last == 0 && year > topic->year)
        *topic = (struct when){.base = WHEN_OPEN};
}
