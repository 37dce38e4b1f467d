#include "evidence.h"

#include "calendar.h"
#include "text.h"
#include "years.h"

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

void evidence_weigh(struct evidence *e, const struct lines *l, size_t from, size_t to)
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
                e->opening = year_of_republic(text_head(s, 12));
            weigh_line(e, s, opening);
            opening = opening && text_at_most(s, 40);
        }
    }
}

int evidence_year(const struct evidence *e, bool government)
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
    return text_digit(near, 0) && year_months(near, &first, &until) ? until : 0;
}

unsigned evidence_until(const struct lines *l, size_t from, size_t to)
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
    return last;
}
