#include "genre.h"

#include "sentence.h"
#include "text.h"

/* No table of rules: one question after the other, each of other lines of the report than the last, and of
 * its period. The words are in sets.csv. */

/* Where the formula may stand: so many lines of a report, sentences of so many bytes. */
enum { OPENING_LINES = 40, OPENING_MAX = 600 };

const char *genre_name(enum genre g)
{
    static const char *const names[] = {"other", "summary", "government", "plan", "bulletin"};
    return names[g];
}

/* The text without blanks and Markdown's signs, in room for OPENING_MAX bytes; empty where it is longer. */
static struct span close_up(struct span s, char *room)
{
    struct span close = {room, 0};
    for (size_t i = 0; s.n <= OPENING_MAX && i < s.n; i++)
        if (s.s[i] != ' ' && s.s[i] != '*' && s.s[i] != '#')
            room[close.n++] = s.s[i];
    return close;
}

static bool is_formula(struct span s)
{
    return text_holds_one_of(s, SET_GENRE_DEPUTIES) && text_holds_one_of(s, SET_GENRE_GOVERNMENTS) &&
           text_holds_one_of(s, SET_GENRE_DELIVERIES);
}

static bool holds_formula(struct span line)
{
    char room[OPENING_MAX];
    if (!text_holds_one_of(line, SET_GENRE_DEPUTIES))
        return false;
    for (size_t n; line.n > 0; line = text_from(line, n)) {
        n = sentence_end(line, false);
        if (is_formula(close_up(text_head(line, n), room)))
            return true;
    }
    return false;
}

bool genre_is_government(const struct lines *l, size_t from, size_t to)
{
    char room[OPENING_MAX];
    for (size_t i = from; i < to; i++) {
        struct span s = line_span(&l->line[i]);
        if (l->line[i].kind == LINE_TITLE && text_holds_one_of(close_up(s, room), SET_TITLE_SPACED))
            return true;
        if (i - from < OPENING_LINES && holds_formula(s))
            return true;
    }
    return false;
}

/* A report without a title line often has one before its first sentence: 市上半年工作进展情况 今年以来，… */
static bool opens_as_summary(const struct lines *l, size_t from, size_t to)
{
    enum { TITLE_AT_HEAD = 72 }; /* bytes */
    while (from < to && l->line[from].kind == LINE_NOISE)
        from++;
    if (from == to)
        return false;
    struct span s = line_span(&l->line[from]);
    const char *blank = memchr(s.s, ' ', s.n < TITLE_AT_HEAD ? s.n : TITLE_AT_HEAD);
    return blank != NULL && text_ends_one_of((struct span){s.s, (size_t)(blank - s.s)}, SET_GENRE_SUMMARIES);
}

bool genre_tells_done(struct span title)
{
    return text_holds_one_of(title, SET_TITLE_ACCOUNTS) && !text_holds_one_of(title, SET_GENRE_PLANS) &&
           !text_holds_one_of(title, SET_TITLE_ACCOUNTS_NOT);
}

enum genre genre_infer(const struct lines *l, size_t from, size_t to, const struct period *p)
{
    if (p->government)
        return GENRE_GOVERNMENT;
    for (size_t i = from; i < to; i++) {
        struct span s = line_span(&l->line[i]);
        if (l->line[i].kind != LINE_TITLE)
            continue;
        if (text_holds_one_of(s, SET_GENRE_BULLETINS))
            return GENRE_BULLETIN;
        if (!p->plan_only && (text_holds_one_of(s, SET_GENRE_SUMMARIES) || genre_tells_done(s)))
            return p->goes_on ? GENRE_OTHER : GENRE_SUMMARY;
        if (p->plan_only || text_holds_one_of(s, SET_GENRE_PLANS))
            return GENRE_PLAN;
    }
    return p->states || opens_as_summary(l, from, to) ? GENRE_SUMMARY : GENRE_OTHER;
}
