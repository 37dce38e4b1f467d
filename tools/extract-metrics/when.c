#include "when.h"

#include <stdio.h>
#include <stdlib.h>

#include "calendar.h"
#include "figures.h"
#include "lex.h"
#include "number.h"
#include "numeral_char.h"
#include "sets.h"
#include "utf8.h"

/* Marks plans in quotes. */
struct quoting {
    first_mark *mark;
    void *ctx;
    const char *quote;
};

static void mark_quoted(void *ctx, const char *plan)
{
    const struct quoting *q = ctx;
    char word[32];
    snprintf(word, sizeof word, "%s%s", q->quote, plan);
    q->mark(q->ctx, word);
}

void when_begins(first_mark *mark, void *ctx)
{
    static const enum set_id first[] = {SET_TIME_YEARS, SET_TIME_PARTS, SET_TIME_PLANS,
                                        SET_TIME_UNTIL, SET_TIME_BACK,  SET_TIME_AHEAD,
                                        SET_TIME_TERMS, SET_TIME_FIRST, SET_TIME_FOLLOWING};
    for (size_t i = 0; i < sizeof first / sizeof first[0]; i++)
        lex_set_begins(first[i], mark, ctx);
    struct quoting quoting = {mark, ctx, NULL};
    for (uint32_t i = sets.set[SET_MARK_QUOTE_OPEN].from; i < sets.set[SET_MARK_QUOTE_OPEN + 1].from; i++) {
        quoting.quote = sets.word[i].text;
        lex_set_begins(SET_TIME_PLANS, mark_quoted, &quoting);
    }
}

static void set_sub(struct when *w, const char *sub)
{
    w->sub_set = true;
    snprintf(w->sub, sizeof w->sub, "%s", sub);
}

/* Months in a row that have a name of their own. */
static const struct {
    int from, to;
    const char *name;
} named_months[] = {{1, 3, "Q1"}, {4, 6, "Q2"},  {7, 9, "Q3"},    {10, 12, "Q4"},
                    {1, 6, "H1"}, {7, 12, "H2"}, {1, 9, "Q1-Q3"}, {1, 12, ""}};

static void set_months(struct when *w, int from, int to)
{
    w->sub_set = true;
    for (size_t i = 0; i < sizeof named_months / sizeof *named_months; i++) {
        if (from == named_months[i].from && to == named_months[i].to) {
            set_sub(w, named_months[i].name);
            return;
        }
    }
    if (from == to)
        snprintf(w->sub, sizeof w->sub, "M%02d", from % 100);
    else
        snprintf(w->sub, sizeof w->sub, "M%02d-M%02d", from % 100, to % 100);
}

/* 5日, 17号上午: passed over. */
static size_t day_length(const char *s, size_t n)
{
    int value, count;
    size_t at = figures_small(s, n, &value, &count);
    if (at == 0 || value > 31)
        return 0;
    size_t unit = set_at(SET_TIME_DAY_SIGNS, s + at, n - at);
    return unit > 0 ? at + unit : 0;
}

/* 5月, 5月份, 1-5月, 1月至5月, 5月17日, and in Chinese figures where more than 月 tells them from names
 * (十月革命). until: 截至 stands before. */
static size_t parse_months(const char *s, size_t n, bool until, struct when *w)
{
    int from, to, count;
    bool named = n > 0 && (unsigned char)s[0] >= 0x80 && !until && w->base == WHEN_OPEN;
    size_t at = figures_small(s, n, &from, &count), length;
    if (at == 0 || from < 1 || from > 12 || count > 2)
        return 0;
    const struct set_word *sign = NULL;
    size_t month = set_which(SET_TIME_MONTH_SIGNS, s + at, n - at, &sign);
    at += month;
    length = set_at(SET_MARK_RANGE, s + at, n - at);
    if (length > 0) {
        size_t second = figures_small(s + at + length, n - at - length, &to, &count);
        size_t end = at + length + second, month_too = set_at(SET_TIME_MONTH_SIGNS, s + end, n - end);
        if (second > 0 && count <= 2 && to >= 1 && to <= 12 && month_too > 0) {
            end += month_too;
            if (to > from)
                set_months(w, from, to);
            return end + day_length(s + end, n - end);
        }
    }
    if (month == 0)
        return 0;
    size_t day = day_length(s + at, n - at);
    if (until && (day == 0 || from == 12))
        set_months(w, 1, from);
    at += day;
    const struct set_word *end;
    size_t tail = set_which(SET_TIME_MONTH_ENDS, s + at, n - at, &end);
    if (named && day == 0 && tail == 0 && sign->value[0] == '\0' && figures_digits(s, n, &to, &count) == 0)
        return 0;
    bool part = tail > 0 && end->value[0] == 'p', opens = set_at(SET_MARKS, s + at, n - at) > 0;
    size_t starts = set_at(SET_TIME_STARTS, s + at + tail, n - at - tail);
    if (starts > 0) /* 从2月份起, 9月开始: what it began with bounds nothing */
        return at + tail + starts;
    if (!until && day == 0 && length == 0 && (sign->value[0] != '\0' || part || opens))
        set_months(w, from, from); /* 5月份, 3月上旬, 3月，: the whole month, or so much of it */
    else if (day == 0)
        w->month = from;
    w->ends = w->month > 0 && tail > 0 && end->value[0] == 'e';
    return at + tail;
}

/* 前5个月, 前十个月 */
static size_t parse_first_months(const char *s, size_t n, struct when *w)
{
    int count, figures;
    size_t at = set_at(SET_TIME_FIRST, s, n), length = figures_small(s + at, n - at, &count, &figures);
    size_t unit = at > 0 && length > 0 ? set_at(SET_TIME_MONTHS, s + at + length, n - at - length) : 0;
    if (unit == 0 || count < 2 || count > 12)
        return 0;
    set_months(w, 1, count);
    return at + length + unit;
}

static size_t parse_sub(const char *s, size_t n, bool until, struct when *w)
{
    const struct set_word *part;
    size_t length = set_which(SET_TIME_PARTS, s, n, &part);
    if (length == 0 && (length = parse_first_months(s, n, w)) > 0)
        return length;
    if (length == 0)
        return parse_months(s, n, until, w);
    set_sub(w, part->value);
    if (until && strcmp(w->sub, "Q3") == 0)
        set_sub(w, "Q1-Q3");
    if (until && strcmp(w->sub, "Q2") == 0)
        set_sub(w, "H1");
    if (until && strcmp(w->sub, "Q4") == 0)
        set_sub(w, "");
    return length;
}

/* The Gregorian year of a year of the Republic of China, of three digits, or 0: only 年度 after it, or
 * after the last of several years, tells it from a number of years. */
static int republican(const char *s, size_t n, size_t at, int count, int year)
{
    int last, figures, gregorian = count == 3 ? calendar_republic(year) : 0;
    if (gregorian == 0)
        return 0;
    size_t dash = set_at(SET_MARK_RANGE, s + at, n - at);
    if (dash > 0)
        at += dash + figures_digits(s + at + dash, n - at - dash, &last, &figures);
    return set_at(SET_TIME_FISCAL_YEARS, s + at, n - at) > 0 ? gregorian : 0;
}

enum { MASKS = 4 }; /* that may stand for figures of a year */

/* 2015年, 2015年度, 2016—2020年, 20xx年, x年, 15 of nothing. */
static size_t parse_year(const char *s, size_t n, struct when *w)
{
    int year, last = 0, count;
    size_t at = figures_year(s, n, &year, &count), length;
    bool masked = false;
    for (int i = 0; i < MASKS && (length = number_mask(s + at, n - at)) > 0; i++) {
        at += length;
        masked = true;
    }
    int republic = masked ? 0 : republican(s, n, at, count, year);
    bool taiwan = republic > 0;
    if (taiwan)
        year = republic;
    if (at == 0 || (!masked && !taiwan && (count != 4 || !calendar_is_year(year, CALENDAR_HISTORY))))
        return 0;
    if (taiwan && set_at(SET_TIME_FISCAL_YEARS, s + at, n - at) > 0)
        at += span_starts((struct span){s + at, n - at}, " ");
    size_t year_sign = set_at(SET_TIME_YEAR_SIGNS, s + at, n - at);
    length = set_at(SET_MARK_RANGE, s + at + year_sign, n - at - year_sign);
    if (length > 0 && !masked) {
        size_t from = at + year_sign + length;
        size_t second = figures_year(s + from, n - from, &last, &count);
        if (count == 2)
            last += year / 100 * 100;
        if (count == 3 && taiwan)
            last = calendar_republic(last);
        if (second > 0 && (count == 4 || count == 2 || (count == 3 && taiwan)) && last > year &&
            last <= CALENDAR_LAST && set_at(SET_TIME_YEAR_SIGNS, s + from + second, n - from - second) > 0)
            at = from + second;
        else
            last = 0;
    }
    year_sign = span_starts((struct span){s + at, n - at}, " ") > 0
                    ? 0
                    : set_at(SET_TIME_FISCAL_YEARS, s + at, n - at);
    year_sign = year_sign ? year_sign : set_at(SET_TIME_YEAR_SIGNS, s + at, n - at);
    if (year_sign == 0)
        return 0;
    at += year_sign;
    if (masked) {
        w->masked = true;
    } else {
        w->base = WHEN_YEAR;
        w->year = year;
        w->last = last;
        w->taiwan = taiwan;
    }
    return at;
}

/* "十二五"期间, 十二五末. */
static size_t parse_plan(const char *s, size_t n, struct when *w)
{
    const struct set_word *plan;
    size_t quote = set_at(SET_MARK_QUOTE_OPEN, s, n),
           at = set_which(SET_TIME_PLANS, s + quote, n - quote, &plan);
    if (at == 0)
        return 0;
    at += quote;
    if (quote > 0)
        at += span_starts((struct span){s + at, n - at}, "”") +
              span_starts((struct span){s + at, n - at}, "\"");
    size_t span = set_at(SET_TIME_PLAN_STRETCHES, s + at, n - at),
           end = set_at(SET_TIME_PLAN_ENDS, s + at, n - at);
    bool grows = quote > 0 && set_at(SET_TIME_SPAN_GROWTHS, s + at, n - at) > 0; /* 比“十二五”增长 */
    if (span + end == 0 && !grows)
        return 0;
    w->base = WHEN_YEAR;
    w->year = plan->number + (end > 0 ? 4 : 0);
    w->last = end > 0 ? 0 : w->year + 4;
    w->since = set_at(SET_TIME_SINCE, s + at, n - at) > 0;
    return at + span + end;
}

static size_t parse_named_year(const char *s, size_t n, struct when *w)
{
    const struct set_word *year;
    size_t length = set_which(SET_TIME_YEARS, s, n, &year);
    if (length > 0 && set_at(SET_TIME_CARRIED, s + length, n - length) > 0)
        return 0; /* 上年结转收入: what was left then is this year's */
    if (length > 0) {
        w->base = WHEN_RELATIVE;
        w->relative = year->number;
        w->prior = set_at(SET_TIME_PRIOR_YEARS, s, n) > 0;
        w->since = set_ends(SET_TIME_SINCE, (struct span){s, length}) > 0;
    }
    return length;
}

/* 5年城镇新增就业, 五年来全省累计投入: whether what stands after a number of years sums over them. */
static bool sums_up(const char *s, size_t n)
{
    enum { REACH = 8 }; /* characters between the years and the word */
    size_t at = 0;
    for (int i = 0; i < REACH && at < n; i++) {
        if (set_at(SET_TIME_SPAN_TOTALS, s + at, n - at) > 0)
            return true;
        if ((unsigned char)s[at] < 0x80 || set_at(SET_MARKS, s + at, n - at) > 0)
            return false;
        at += utf8_length(s[at]);
    }
    return false;
}

/* 近五年, 过去的三年, 五年来, 今后5年, 今明两年, 本届政府任期内, 五年前. */
static size_t parse_span(const char *s, size_t n, struct when *w)
{
    const struct set_word *term;
    size_t back = set_at(SET_TIME_BACK, s, n), ahead = set_at(SET_TIME_AHEAD, s, n), at = back + ahead,
           length;
    int count = 0, value, figures;
    if ((length = numeral_char_find(NUMERAL_DIGIT, s + at, n - at, &count)) == 0 &&
        ((length = figures_digits(s + at, n - at, &count, &figures)) == 0 || figures > 2) &&
        (length = numeral_char_find(NUMERAL_MULTIPLIER, s + at, n - at, &value)) > 0 && value == 1)
        count = 10;
    at += length;
    size_t years = set_at(SET_TIME_YEAR_SIGNS, s + at, n - at);
    if (length == 0 || count < 1 || count > 30 || years == 0 ||
        set_at(SET_TIME_SPAN_NOT, s + at, n - at) > 0) {
        at = set_which(SET_TIME_TERMS, s, n, &term);
        w->base = at > 0 ? WHEN_PAST : w->base;
        w->last = at > 0 ? term->number : w->last;
        return at;
    }
    at += years;
    size_t ago = back + ahead == 0 ? set_at(SET_TIME_AGO, s + at, n - at) : 0;
    if (ago > 0) { /* 比五年前增长 */
        w->base = WHEN_PAST;
        w->last = count;
        w->ago = true;
        return at + ago;
    }
    size_t end = set_at(SET_TIME_SPAN_ENDS, s + at, n - at);
    w->bare = back + ahead + end == 0;
    w->passing = w->bare && set_at(SET_TIME_SPAN_GROWTHS, s + at, n - at) > 0;
    if (w->bare && (count == 1 || (!w->passing && !sums_up(s + at, n - at))))
        return 0;
    w->base = ahead > 0 ? WHEN_COMING : WHEN_PAST;
    w->relative = ahead > 0 && set_at(SET_TIME_FROM_NOW, s, n) > 0 ? -1 : 0;
    w->last = count;
    return at + end;
}

/* False when the number at s, which begins with an ASCII digit, is certainly no time: most numbers count. */
static bool may_be_time(const char *s, size_t n)
{
    size_t at = 1, length;
    while (at < n && at < 5 && s[at] >= '0' && s[at] <= '9')
        at++;
    if (at == n)
        return false;
    size_t cp = lex_first(s + at, n - at, &length);
    if (cp < 0x80)
        return strchr("-~ xX*", (int)cp) != NULL;
    return cp < 0x3000 || cp > 0x9fff || set_at(SET_TIME_AFTER_DIGITS, s + at, n - at) > 0;
}

/* The same for a Chinese numeral: 三年来, 一季度, 十一五 begin with one sign. */
static bool zh_may_be_time(const char *s, size_t n, size_t sign)
{
    struct numeral_char next = numeral_char_at(s + sign, n - sign);
    if (n == sign)
        return false;
    return next.kind == NUMERAL_DIGIT || set_at(SET_YEAR_DIGITS, s + sign, n - sign) > 0 ||
           set_at(SET_TIME_AFTER_NUMERALS, s + sign, n - sign) > 0;
}

/* The same for a mask: x年 alone. */
static bool mask_may_be_time(const char *s, size_t n)
{
    size_t at = 0, length;
    for (int i = 0; i < MASKS && (length = number_mask(s + at, n - at)) > 0; i++)
        at += length;
    return set_at(SET_TIME_YEAR_SIGNS, s + at, n - at) > 0 ||
           set_at(SET_TIME_FISCAL_YEARS, s + at, n - at) > 0;
}

size_t when_parse(const char *s, size_t n, struct when *w)
{
    memset(w, 0, sizeof *w);
    bool digit = n > 0 && s[0] >= '0' && s[0] <= '9'; /* no name begins with one but 3季度 */
    if (digit && !may_be_time(s, n))
        return 0;
    if (n > 0 && !digit && (unsigned char)s[0] < 0x80 && number_mask(s, n) > 0 && !mask_may_be_time(s, n))
        return 0;
    struct numeral_char sign = numeral_char_at(s, n);
    if ((sign.kind == NUMERAL_DIGIT || sign.kind == NUMERAL_MULTIPLIER) && !zh_may_be_time(s, n, sign.length))
        return 0;
    size_t at = digit ? 0 : set_at(SET_TIME_UNTIL, s, n);
    bool until = at > 0;
    bool following = at == 0 && !digit && (at = set_at(SET_TIME_FOLLOWING, s, n)) > 0;
    size_t from = at, length = parse_year(s + at, n - at, w);
    if (length == 0 && !digit && (length = parse_plan(s + at, n - at, w)) == 0)
        length = parse_named_year(s + at, n - at, w);
    if (length == 0 && at == 0)
        length = parse_span(s, n, w);
    at += length;
    size_t link = length > 0 ? set_at(SET_TIME_LINKS, s + at, n - at) : 0,
           sub = parse_sub(s + at + link, n - at - link, until, w);
    at += sub > 0 ? link + sub : 0;
    if (at == from)
        return 0;
    w->until = until;
    w->passing = w->passing || following;
    if (w->base == WHEN_YEAR || w->base == WHEN_RELATIVE)
        w->since = w->since || set_at(SET_TIME_SINCE, s + at, n - at) > 0;
    return at + set_at(SET_TIME_TAILS, s + at, n - at);
}

void when_take_month(struct when *w)
{
    if (w->month > 0 && !w->sub_set)
        set_months(w, w->month, w->month);
}

void when_take_end(struct when *w)
{
    if (w->ends && w->month > 0 && !w->sub_set)
        set_months(w, 1, w->month);
}
