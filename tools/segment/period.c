#include "period.h"

#include <stdio.h>

#include "calendar.h"
#include "phase.h"
#include "report.h"
#include "text.h"

enum { HEADING_MAX = 45 };

/* The digit that s begins with in Chinese figures, its value in *d; its length or 0. */
static size_t han_digit(struct span s, int *d)
{
    const struct set_word *digit;
    size_t n = set_which(SET_YEAR_DIGITS, s.s, s.n, &digit);
    *d = n > 0 ? digit->number : 0;
    return n;
}

/* The year that ends at byte at of s, where 年 stands; sets *start. */
static int year_before(struct span s, size_t at, size_t *start)
{
    size_t end = at;
    while (end > 0 && s.s[end - 1] == ' ')
        end--;
    int year = 0;
    if (end >= 4 && text_digits(text_head(s, end), end - 4) == 4 && (end == 4 || !text_digit(s, end - 5))) {
        for (size_t i = end - 4; i < end; i++)
            year = year * 10 + (s.s[i] - '0');
        *start = end - 4;
    } else if (end >= 12) {
        for (size_t i = end - 12; i < end; i += 3) {
            int d;
            if (han_digit(text_from(text_head(s, end), i), &d) == 0)
                return 0;
            year = year * 10 + d;
        }
        *start = end - 12;
    }
    return calendar_is_year(year, CALENDAR_REPORTS) ? year : 0;
}

int period_year(struct span s, size_t *at, size_t *end)
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

/* The first year of s; 0 if none. *date tells whether a month and a day follow. */
static int first_year(struct span s, bool *date)
{
    size_t at = 0, end = 0;
    int year = period_year(s, &at, &end);
    struct span rest = text_from(s, end);
    size_t n = year ? text_digits(rest, 0) : 0;
    *date = n > 0 && n < 3 && text_one_of(text_from(rest, n), SET_MARK_MONTH) > 0 &&
            text_holds_one_of(text_head(rest, 12), SET_MARK_DAY);
    return year;
}

/* 108年度, 109年年报: a year of the Republic of China, as reports in Taiwan have it, and no age (建校110年).
 */
static int roc_year(struct span s)
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

static bool is_summary(struct span title)
{
    return text_holds_one_of(title, SET_TITLE_SUMMARY);
}

static void set_sub(struct period *p, const char *sub)
{
    snprintf(p->sub, sizeof p->sub, "%s", sub);
}

/* 1—5月, 5月份: a range of months before 月. */
static bool months(struct span s, unsigned *from, unsigned *to)
{
    size_t at = 0;
    for (; at < s.n && !text_digit(s, at); at++)
        ;
    size_t n = text_digits(s, at);
    if (n == 0 || n > 2)
        return false;
    *from = *to = (unsigned)text_number(s, at, n);
    struct span rest = text_from(s, at + n);
    size_t month = text_one_of(rest, SET_MARK_MONTH),
           dash = text_one_of(text_from(rest, month), SET_MARK_RANGE_MONTHS);
    size_t more = dash ? text_digits(rest, month + dash) : 0;
    if (more > 0 && more < 3 && text_one_of(text_from(rest, month + dash + more), SET_MARK_MONTH) > 0)
        *to = (unsigned)text_number(rest, month + dash, more);
    else if (month == 0)
        return false;
    return *from >= 1 && *from <= *to && *to <= 12;
}

/* The part of a year that a title or a heading names. */
static void take_sub(struct period *p, struct span s)
{
    size_t at = 0, n = p->sub[0] == '\0' ? text_find(s, SET_PERIOD_PARTS, &at) : 0;
    const struct set_word *part;
    if (n > 0 && set_which(SET_PERIOD_PARTS, s.s + at, n, &part) > 0)
        set_sub(p, part->value);
    if (p->sub[0] != '\0' || !text_holds_one_of(s, SET_PERIOD_HALF))
        return;
    bool second = text_holds_one_of(s, SET_PERIOD_SECOND_HALF) && is_summary(s) &&
                  !text_holds_one_of(s, SET_PERIOD_SECOND_HALF_AHEAD);
    set_sub(p, second ? "H2" : "H1");
}

static void take_title_months(struct period *p, struct span title)
{
    unsigned from, to;
    size_t at = 0, end = 0;
    struct span rest = period_year(title, &at, &end) ? text_from(title, end) : title;
    if (p->sub[0] == '\0' && !text_holds_one_of(rest, SET_MARK_DAY) &&
        text_holds_one_of(rest, SET_MARK_MONTH) && months(rest, &from, &to))
        snprintf(p->sub, sizeof p->sub, from == to ? "M%02u" : "M%02u-M%02u", from, to);
}

static void read_titles(const struct lines *l, size_t from, size_t to, struct period *p, int *dated)
{
    for (size_t i = from; i < to; i++) {
        struct span s = line_span(&l->line[i]);
        if (l->line[i].kind != LINE_TITLE)
            continue;
        bool date;
        int year = first_year(s, &date);
        year = year ? year : roc_year(s);
        if (text_holds_one_of(s, SET_TITLE_SPACED) || report_is_spaced(s))
            p->government = true;
        if (year != 0 && (date || text_ends_one_of(s, SET_PERIOD_MEETING_ENDS)))
            *dated = *dated ? *dated : year;
        else if (year != 0 && p->year == 0 && !is_summary(s) && !p->government) {
            p->year = year - 1;
            p->plan_only = true;
        } else if (year != 0 && (p->year == 0 || (p->plan_only && is_summary(s)))) {
            p->year = year;
            p->plan_only = false;
        }
        take_sub(p, s);
        take_title_months(p, s);
    }
}

/* Years that headings give to what was done or planned. */
static int heading_year(const struct lines *l, size_t from, size_t to, const struct cues *cues,
                        struct period *p)
{
    int done = 0, plan = 0;
    for (size_t i = from; i < to; i++) {
        struct span s = line_span(&l->line[i]);
        bool date;
        if (l->line[i].kind != LINE_HEADING)
            continue;
        s.n = l->line[i].head;
        if (!text_at_most(s, HEADING_MAX))
            continue;
        int year = first_year(s, &date);
        bool half = p->sub[0] == '\0' && text_holds_one_of(s, SET_PERIOD_FIRST_HALF);
        if (year == 0 && !half)
            continue;
        enum phase phase = phase_of_heading(cues, s, 0, PHASE_NONE);
        if (half && phase == PHASE_DONE)
            set_sub(p, "H1");
        if (year == 0 || date || text_holds_one_of(s, SET_PERIOD_BOTH_HEADINGS))
            continue; /* 主要工作 is said of both */
        if (phase == PHASE_DONE && done == 0)
            done = year;
        else if (phase == PHASE_PLAN && plan == 0)
            plan = year;
    }
    if (p->government)
        return plan ? plan : done ? done + 1 : 0;
    return done ? done : plan ? plan - 1 : 0;
}

/* What the text says of its year, weaker evidence. */
struct evidence {
    int stated;   /* 现将2020年…总结如下 */
    int opening;  /* the report opens with 2020年， */
    int coming;   /* 2021年，…将…, 力争2021年 */
    int until;    /* 截至2020年 */
    int compared; /* 较2019年, plus one */
    int dated;    /* months and days are all of this year; -1: of several */
    int posted;   /* the latest date of posting: a bound */
    bool next;    /* the report speaks of 明年, 来年 */
};

/* Whether one of the words stands right before byte at of s, blanks and 到 apart. */
static bool preceded(struct span s, size_t at, enum set_id words)
{
    struct span before = text_head(s, at);
    before.n -= set_ends(SET_PERIOD_TO, before);
    return text_ends_one_of(before, words);
}

static void weigh_year(struct evidence *e, struct span s, size_t at, size_t end, int year, bool opening)
{
    struct span rest = text_from(s, end);
    bool month = text_digits(rest, 0) > 0 && text_digits(rest, 0) < 3;
    if (preceded(s, at, SET_PERIOD_NOW) && text_holds_one_of(text_head(rest, 150), SET_MARK_AS_FOLLOWS))
        e->stated = year;
    else if (at == 0 && text_holds_one_of(text_head(rest, 90), SET_PERIOD_WILL))
        e->coming = e->coming ? e->coming : year;
    else if (at == 0 && opening && !month)
        e->opening = year;
    else if (preceded(s, at, SET_PERIOD_UNTIL))
        e->until = year > e->until ? year : e->until;
    else if (preceded(s, at, SET_PERIOD_AGAINST))
        e->compared = year + 1 > e->compared ? year + 1 : e->compared;
    else if (preceded(s, at, SET_PERIOD_AIMS))
        e->coming = e->coming == 0 || year < e->coming ? year : e->coming;
    else if (month)
        e->dated = e->dated == 0 || e->dated == year ? year : -1;
}

static void weigh_posting(struct evidence *e, struct span s)
{
    for (size_t i = 0; i + 7 <= s.n; i++)
        if (text_digits(s, i) == 4 &&
            (s.s[i + 4] == '-' || s.s[i + 4] == '/' || text_one_of(text_from(s, i + 4), SET_MARK_YEAR) > 0)) {
            int year = text_number(s, i, 4);
            if (calendar_is_year(year, CALENDAR_REPORTS) && year > e->posted)
                e->posted = year;
        }
}

/* One pass over the places of 年: those of years, and 明年, 来年, 下一年. */
static void weigh_line(struct evidence *e, struct span s, bool opening)
{
    for (size_t i = 0, n; (n = text_find(s, SET_MARK_YEAR, &i)) > 0;) {
        size_t at = i, start = 0;
        int year = year_before(s, at, &start);
        i += n;
        if (year != 0)
            weigh_year(e, s, start, i, year, opening);
        else
            e->next = e->next || text_ends_one_of(text_head(s, at), SET_PERIOD_NEXT);
    }
}

static void weigh_lines(const struct lines *l, size_t from, size_t to, struct evidence *e)
{
    bool opening = true;
    for (size_t i = from; i < to; i++) {
        struct span s = line_span(&l->line[i]);
        if (l->line[i].kind == LINE_NOISE) {
            weigh_posting(e, s);
        } else if (l->line[i].kind == LINE_TITLE) {
            e->next = e->next || text_holds_one_of(s, SET_PERIOD_NEXT_YEARS);
        } else {
            if (opening && e->opening == 0 && text_digit(s, 0))
                e->opening = roc_year(text_head(s, 12));
            weigh_line(e, s, opening);
            opening = opening && text_at_most(s, 40);
        }
    }
}

static int text_year(const struct evidence *e, bool government)
{
    int year = e->stated ? e->stated : e->opening ? e->opening : e->until;
    if (year == 0 && e->coming && (e->next || e->compared == 0 || e->compared == e->coming))
        year = e->next ? e->coming - 1 : 0;
    if (year == 0)
        year = e->compared ? e->compared : e->dated > 0 ? e->dated : 0;
    if (year != 0 && government)
        year++;
    return e->posted && year > e->posted ? 0 : year;
}

/* The month that 截至 or 截止 names in near; 0 if none. */
static unsigned until_month(struct span near)
{
    unsigned first, until = 0;
    size_t at = 0, n = text_find(near, SET_PERIOD_UNTIL_PARTS, &at);
    const struct set_word *part;
    if (n > 0 && set_which(SET_PERIOD_UNTIL_PARTS, near.s + at, n, &part) > 0)
        return (unsigned)part->number;
    at = 0;
    n = text_find(near, SET_MARK_YEAR, &at);
    near = text_from(near, n > 0 ? at + n : text_one_of(near, SET_PERIOD_TO));
    return text_digit(near, 0) && months(near, &first, &until) ? until : 0;
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
    unsigned last = 0;
    for (size_t i = from; i < to; i++) {
        struct span s = line_span(&l->line[i]);
        for (size_t at = 0, n;
             l->line[i].kind != LINE_NOISE && (n = text_find(s, SET_PERIOD_UNTIL_WORDS, &at)) > 0;) {
            at += n;
            unsigned month = until_month(text_head(text_from(s, at), 30));
            last = month > last ? month : last;
        }
    }
    if (last == 0 || last > 7)
        return;
    p->goes_on = looks_ahead(l, from, to);
    set_sub(p, "H1");
}

void period_infer(const struct lines *l, size_t from, size_t to, const struct cues *cues, struct period *p)
{
    *p = (struct period){0};
    int dated = 0;
    read_titles(l, from, to, p, &dated);
    int year = p->year;
    if (year == 0)
        year = heading_year(l, from, to, cues, p);
    if (year == 0)
        year = dated;
    if (year == 0 || (p->year == 0 && p->sub[0] == '\0' && !p->government)) {
        struct evidence e = {0};
        if (year == 0) {
            weigh_lines(l, from, to, &e);
            year = text_year(&e, p->government);
        }
        if (p->sub[0] == '\0')
            take_until(l, from, to, p);
    }
    p->year = year;
    if (year != 0)
        snprintf(p->text, sizeof p->text, "%d%s%s", year, p->sub[0] ? "/" : "", p->sub);
    else
        snprintf(p->text, sizeof p->text, "Y%s%s", p->sub[0] ? "/" : "", p->sub);
}
