#include "period.h"

#include <stdio.h>

#include "evidence.h"
#include "genre.h"
#include "phase.h"
#include "sentence.h"
#include "text.h"
#include "years.h"

/* HEADING_MAX, DATE_MAX in characters, the others in bytes; lines at the top of a report. */
enum { HEADING_MAX = 45, DATE_MAX = 20, STATEMENT_MAX = 150, TOP_LINES = 30, LATE = 11 };

/* What titles and headings say. */
struct told {
    int title;                   /* the year of a title */
    struct dated_year delivered; /* that of the meeting it was given to */
    int done, plan;              /* those of headings */
};

static bool is_summary(struct span title)
{
    return text_holds_one_of(title, SET_TITLE_SUMMARY) || genre_tells_done(title);
}

static void set_sub(struct period *p, const char *sub)
{
    if (p->sub[0] == '\0')
        snprintf(p->sub, sizeof p->sub, "%s", sub);
}

/* A range of months: the half or the quarters that it is, if it is. */
static void set_months(struct period *p, unsigned from, unsigned to)
{
    static const struct {
        unsigned from, to;
        const char *sub;
    } parts[] = {{1, 12, ""},  {1, 6, "H1"}, {7, 12, "H2"}, {1, 9, "Q1-Q3"},
                 {1, 3, "Q1"}, {4, 6, "Q2"}, {7, 9, "Q3"},  {10, 12, "Q4"}};
    char sub[sizeof p->sub];
    snprintf(sub, sizeof sub, from == to ? "M%02u" : "M%02u-M%02u", from, to);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (from == parts[i].from && to == parts[i].to)
            snprintf(sub, sizeof sub, "%s", parts[i].sub);
    set_sub(p, sub);
}

/* The part of a year that a title or a heading names. */
static void take_sub(struct period *p, struct span s)
{
    size_t at = 0, n = text_find(s, SET_PERIOD_PARTS, &at);
    const struct set_word *part;
    if (n > 0 && set_which(SET_PERIOD_PARTS, s.s + at, n, &part) > 0)
        set_sub(p, part->value);
    if (!text_holds_one_of(s, SET_PERIOD_HALF))
        return;
    bool second = text_holds_one_of(s, SET_PERIOD_SECOND_HALF) && is_summary(s) &&
                  !text_holds_one_of(s, SET_PERIOD_SECOND_HALF_AHEAD);
    set_sub(p, second ? "H2" : "H1");
}

static void take_months(struct period *p, struct span s)
{
    unsigned from, to;
    size_t at = 0, end = 0;
    struct span rest = year_find(s, &at, &end) ? text_from(s, end) : s;
    if (!text_holds_one_of(rest, SET_MARK_DAY) && text_holds_one_of(rest, SET_MARK_MONTH) &&
        year_months(rest, &from, &to))
        set_months(p, from, to);
}

/* 工作总结及2021年工作计划: the first year of the title is that of its plans, after what it sums up. In
 * 统计局2021年工作总结和2022年工作计划 it is not. */
static bool is_year_of_plans(struct span s)
{
    size_t at = 0, end = 0;
    if (year_find(s, &at, &end) == 0)
        return false;
    struct span before = text_head(s, at), after = text_from(s, end);
    before.n -= set_ends(SET_JOINS, before);
    return text_ends_one_of(before, SET_TITLE_SUMMARY) && text_holds_one_of(after, SET_GENRE_PLANS) &&
           !text_holds_one_of(after, SET_TITLE_SUMMARY);
}

static void read_title(struct told *t, struct period *p, struct span s)
{
    struct dated_year d = year_dated(s);
    int year = d.year ? d.year : year_of_republic(s);
    bool meeting = text_holds_one_of(s, SET_PERIOD_MEETING_ENDS);
    if (year != 0 && (d.month != 0 || meeting) && (p->government || d.day || meeting)) {
        if (t->delivered.year == 0 || (t->delivered.month == 0 && d.month != 0))
            t->delivered = d;
    } else if (year != 0 && t->title == 0 && !p->government && !is_summary(s)) {
        t->title = year - 1;
        p->plan_only = true;
    } else if (year != 0 && (t->title == 0 || (p->plan_only && is_summary(s)))) {
        t->title = year - is_year_of_plans(s);
        p->plan_only = false;
    }
    if (p->government && !text_holds_one_of(s, SET_PERIOD_HALF))
        return;
    take_sub(p, s);
    take_months(p, s);
}

/* A date on a line of its own at the top of a government work report is when it was given, unless it is some
 * years off: then somebody posted it. */
static void read_date_line(struct told *t, struct span s)
{
    size_t at = 0, end = 0, open = text_one_of(s, SET_MARK_BRACKET_OPEN);
    s = text_from(s, open);
    bool meeting = text_at_most(s, 4 * DATE_MAX) && text_holds_one_of(s, SET_PERIOD_MEETINGS);
    if ((!meeting && !text_at_most(s, DATE_MAX)) || year_find(s, &at, &end) == 0 || at != 0)
        return;
    struct dated_year d = year_dated(s);
    if (d.month != 0 && t->delivered.year == 0 &&
        (t->title == 0 || d.year == t->title || d.year == t->title + 1))
        t->delivered = d;
}

static void read_titles(const struct lines *l, size_t from, size_t to, struct told *t, struct period *p)
{
    for (size_t i = from; i < to; i++)
        if (l->line[i].kind == LINE_TITLE)
            read_title(t, p, line_span(&l->line[i]));
    for (size_t i = from; p->government && i < to && i < from + TOP_LINES; i++) {
        if (l->line[i].kind == LINE_HEADING || l->line[i].kind == LINE_ITEM)
            break;
        if (l->line[i].kind == LINE_TEXT)
            read_date_line(t, line_span(&l->line[i]));
    }
}

/* The first year of a heading that is none that plans only look to (2035年远景目标, 到2025年); 0 if there is
 * none. */
static int near_year(struct span s)
{
    size_t at = 0, end = 0;
    for (int year; (year = year_find(s, &at, &end)) != 0; at = end)
        if (text_one_of(text_from(s, end), SET_PERIOD_FAR) == 0 &&
            !text_ends_one_of(text_head(s, at), SET_PERIOD_TO))
            return year;
    return 0;
}

/* 三、2006年工作 under a title of 2005: nothing but a plan. */
static bool is_work_after(const struct told *t, struct span heading)
{
    size_t at = 0, end = 0;
    bool next = t->title != 0 && year_find(heading, &at, &end) == t->title + 1;
    struct span after = next ? text_from(heading, end) : (struct span){NULL, 0};
    size_t work = next ? text_one_of(after, SET_PERIOD_WORK) : 0;
    return work > 0 && !text_is_han(text_from(after, work));
}

/* Years that headings give to what was done or planned, and whether they part the year at its middle. */
static void read_heading(struct told *t, struct period *p, const struct cues *cues, struct span s)
{
    int year = near_year(s);
    bool first = text_holds_one_of(s, SET_PERIOD_FIRST_HALF),
         second = text_holds_one_of(s, SET_PERIOD_SECOND_HALF);
    if (year == 0 && !first && !second)
        return;
    enum phase phase = phase_of_heading(cues, s, (struct phase_time){0}, PHASE_NONE);
    bool other_year = year != 0 && t->title != 0 && year != t->title;
    if (!p->government && !p->plan_only && !other_year &&
        ((first && phase == PHASE_DONE) || (second && !first && phase == PHASE_PLAN)))
        set_sub(p, "H1");
    if (year == 0 || year_dated(s).month != 0 || text_holds_one_of(s, SET_PERIOD_BOTH_HEADINGS))
        return; /* 主要工作 is said of both */
    if (phase == PHASE_DONE && t->done == 0)
        t->done = year;
    else if ((phase == PHASE_PLAN || is_work_after(t, s)) && t->plan == 0)
        t->plan = year;
}

static void read_headings(const struct lines *l, size_t from, size_t to, const struct cues *cues,
                          struct told *t, struct period *p)
{
    for (size_t i = from; i < to; i++) {
        struct span s = text_head(line_span(&l->line[i]), l->line[i].head);
        if (l->line[i].kind == LINE_HEADING && text_at_most(s, HEADING_MAX))
            read_heading(t, p, cues, s);
    }
}

/* Whether s announces what was done before, if at all, it announces plans: 工作情况和明年安排, but no
 * 工作安排汇报. */
static bool sums_up(struct span s)
{
    size_t done = 0, plan = 0;
    return text_find(s, SET_GENRE_SUMMARIES, &done) > 0 &&
           (text_find(s, SET_GENRE_PLANS, &plan) == 0 || done < plan);
}

/* 现将我局2014年上半年工作汇报如下: the year, 0 if it names none, and the part of it. */
static int read_statement(struct span s, struct period *p)
{
    size_t at = 0, n = text_find(s, SET_PERIOD_NOW, &at), ends = 0;
    if (n == 0)
        return 0;
    s = text_head(text_from(s, at + n), STATEMENT_MAX);
    if (text_find(s, SET_MARK_AS_FOLLOWS, &ends) == 0)
        return 0;
    s = text_head(s, ends);
    p->states |= sums_up(s);
    take_sub(p, s);
    take_months(p, s);
    return year_dated(s).year;
}

/* A text that opens with a part of its year, 今年上半年，… or 1—6月，…, and not with most of it. */
static void read_opening(struct span s, struct period *p)
{
    size_t at = 0, end = 0;
    unsigned from, to;
    s = text_from(s, year_find(text_head(s, 24), &at, &end) && at == 0 ? end : 0);
    s = text_from(s, text_one_of(s, SET_PERIOD_THIS_YEAR));
    bool half = text_one_of(s, SET_PERIOD_FIRST_HALF) > 0;
    bool months = !half && text_digit(s, 0) && year_months(text_head(s, 18), &from, &to) && from == 1 &&
                  to < LATE - 1 && to > from;
    p->states |= half || months;
    if (half)
        set_sub(p, "H1");
    else if (months)
        set_months(p, from, to);
}

/* What the text says before and below its first headings. Returns the year it states, 0 if none. */
static int read_text(const struct lines *l, size_t from, size_t to, struct period *p)
{
    int year = 0;
    bool opened = false;
    for (size_t i = from; i < to && i < from + TOP_LINES; i++) {
        struct span s = line_span(&l->line[i]);
        if (l->line[i].kind == LINE_NOISE || l->line[i].kind == LINE_TITLE)
            continue;
        int stated = read_statement(s, p);
        year = year ? year : stated;
        if (!opened && l->line[i].kind == LINE_TEXT)
            read_opening(s, p);
        opened = opened || span_holds(s, "，") || memchr(s.s, ',', s.n) != NULL || text_ends(s, "。");
    }
    return year;
}

/* Given at the end of a year it speaks to the next, unless it looks back on the one before. A title may bear
 * the year that is looked back on. */
static bool given_late(const struct told *t)
{
    return t->delivered.year != 0 && t->delivered.month >= LATE && t->done != t->delivered.year - 1;
}

static int government_year(const struct told *t)
{
    if (t->delivered.year != 0)
        return t->delivered.year + given_late(t);
    if (t->title != 0) {
        bool reviewed = (t->done == t->title || t->plan == t->title + 1) &&
                        (t->done == 0 || t->done == t->title) && (t->plan == 0 || t->plan == t->title + 1);
        return t->title + reviewed;
    }
    if (t->done != 0)
        return t->done + 1;
    return t->plan;
}

/* Whether a report, without a year in its title or with the one before, was given to a congress in the first
 * months of a year, as those of governments are: a court's, a standing committee's. */
static bool given_to_congress(const struct lines *l, size_t from, size_t to, const struct told *t)
{
    enum { EARLY = 4 }; /* month */
    const struct dated_year *d = &t->delivered;
    bool early = d->month > 0 && d->month <= EARLY && (t->done == 0 || t->done == d->year - 1);
    for (size_t i = from; early && (t->title == 0 || t->title == d->year - 1) && d->year != 0 && i < to;
         i++) {
        struct span s = line_span(&l->line[i]);
        if (l->line[i].kind == LINE_TITLE && year_dated(s).year == d->year &&
            text_holds_one_of(s, SET_PERIOD_CONGRESSES))
            return true;
    }
    return false;
}

/* A title that looks to the next year (工作总结与来年工作思路) does so at the end of a year. */
static bool looks_ahead(const struct lines *l, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (l->line[i].kind == LINE_TITLE && text_holds_one_of(line_span(&l->line[i]), SET_PERIOD_NEXT_YEARS))
            return true;
    return false;
}

/* How far into the year a report without a year in its title has got: 截至上半年, 截至5月底. Under a title
 * that looks to the next year it is on no half of one, but it does not close its year either. */
static void take_until(const struct lines *l, size_t from, size_t to, struct period *p)
{
    unsigned last = evidence_until(l, from, to);
    if (last == 0 || last > 7)
        return;
    p->goes_on = looks_ahead(l, from, to);
    set_sub(p, "H1");
}

void period_infer(const struct lines *l, size_t from, size_t to, const struct cues *cues, struct period *p)
{
    struct told t = {0};
    *p = (struct period){.government = genre_is_government(l, from, to)};
    read_titles(l, from, to, &t, p);
    int stated = p->government ? 0 : read_text(l, from, to, p);
    read_headings(l, from, to, cues, &t, p);
    bool early = !p->government && stated == 0 && given_to_congress(l, from, to, &t);
    p->government = p->government || early;
    int year = p->government  ? government_year(&t)
               : t.title != 0 ? t.title
               : stated != 0  ? stated
               : t.done != 0  ? t.done
               : t.plan != 0  ? t.plan - 1
                              : t.delivered.year;
    if (year == 0) {
        struct evidence e = {0};
        evidence_weigh(&e, l, from, to);
        year = evidence_year(&e, p->government);
    }
    if (t.title == 0 && p->sub[0] == '\0' && !p->government)
        take_until(l, from, to, p);
    p->year = year;
    p->given_early = p->government && !given_late(&t);
    const char *slash = p->sub[0] ? "/" : "";
    if (year != 0)
        snprintf(p->text, sizeof p->text, "%d%s%s", year, slash, p->sub);
    else
        snprintf(p->text, sizeof p->text, "Y%s%s", slash, p->sub);
}
