#include "phase.h"

#include "counted.h"
#include "marker.h"
#include "text.h"
#include "years.h"

/* Bytes: a sentence says at its head, within some 16 characters, that it looks ahead; within some 40 what it
 * intends. */
enum { AHEAD_WITHIN = 48, MODAL_WITHIN = PHASE_HEAD, META_MAX = 24 };

const char *phase_name(enum phase p)
{
    static const char *const names[] = {"", "done", "plan", "problem", "intro"};
    return names[p];
}

/* The heading without marker, year and closing marks; its first year, 0 if none. */
static struct span topic(struct span h, int *year)
{
    for (size_t n; !text_is_han(h) && (n = text_one_of(h, SET_PHASE_TOPIC_OPENS)) > 0;)
        h = text_from(h, n);
    h = text_from(h, marker_find(h).whole);
    while (!text_ends_han(h) && text_ends_one_of(h, SET_PHASE_TOPIC_ENDS))
        h.n -= (unsigned char)h.s[h.n - 1] < 0x80 ? 1 : 3;
    size_t at = 0, end = 0;
    *year = year_find(h, &at, &end);
    return *year != 0 && at == 0 ? text_from(h, end) : h;
}

/* The bytes of the name of a five-year plan (十四五) that s begins with, in a report that closes a year
 * before it; 0 where it begins with none. */
static size_t plan_ahead(struct span s, int last)
{
    const struct set_word *plan;
    size_t length = last != 0 ? set_which(SET_TIME_PLANS, s.s, s.n, &plan) : 0;
    return length > 0 && plan->number > last ? length : 0;
}

static bool names_plan_ahead(struct span h, int last)
{
    size_t length;
    for (const char *at; last != 0 && (at = set_find(SET_TIME_PLANS, h, &length)) != NULL;
         h = text_from(h, (size_t)(at - h.s) + length))
        if (plan_ahead((struct span){at, length}, last) > 0)
            return true;
    return false;
}

/* 今年各项工作, but not 今年前4个月工作. */
static bool names_this_year(struct span h)
{
    const struct set_word *word;
    size_t length;
    const char *at = set_find(SET_PHASE_THIS_YEAR, h, &length);
    return at != NULL && set_which(SET_PHASE_THIS_YEAR, at, length, &word) > 0 && word->value[0] == '\0';
}

/* No table of rules: five questions, whose words are in cues.csv, and which depend on where in the heading a
 * word ends. */
enum phase phase_of_heading(const struct cues *c, struct span heading, struct phase_time time,
                            enum phase section)
{
    int year, last = time.last;
    struct span h = topic(heading, &year);
    unsigned all = 0, ending = 0, found;
    size_t at = 0;
    for (size_t n; (n = cues_next(c, h, &at, ~0U, &found)) > 0;
         at += found & CUE_PLAIN ? n : utf8_length(h.s[at])) {
        all |= found;
        ending |= at + n == h.n ? found : 0;
    }
    bool later = (year != 0 && last != 0 && year > last) || (time.early && names_this_year(h)) ||
                 names_plan_ahead(h, last);
    bool acts = (all & CUE_ACT) != 0, looks_back = (all & CUE_LOOK_BACK) != 0;
    bool meta = text_at_most(h, META_MAX) && !acts;
    bool over = (ending & CUE_LOOK_BACK) != 0; /* 2021年上半年预算执行情况, in a report on 2020 */
    if (all & CUE_HEAD_DONE && (looks_back || (meta && section != PHASE_PLAN)) && (!later || over))
        return PHASE_DONE;
    if (all & CUE_HEAD_PROBLEM && !acts &&
        (ending & CUE_HEAD_PROBLEM || text_holds_one_of(h, SET_PHASE_PROBLEM_HEADINGS)))
        return PHASE_PROBLEM;
    if (all & CUE_AHEAD || later || (ending & CUE_HEAD_PLAN && meta))
        return PHASE_PLAN;
    if (ending & CUE_HEAD_TASK && meta && section != PHASE_DONE)
        return year != 0 && year == last ? PHASE_DONE : PHASE_PLAN;
    return year != 0 && year == last && meta && section == PHASE_NONE ? PHASE_DONE : PHASE_NONE;
}

static bool has_past(const struct cues *c, struct span s)
{
    return cues_any(c, s, CUE_PAST);
}

/* The bytes at the head of s that name a year to come: one after the last one that was done, a masked one,
 * 今年 where it is early, a five-year plan to come; 做好 may stand before. 0 if none does. */
static size_t later_year(struct span s, struct phase_time time)
{
    size_t at = 0, end = 0, lead = text_one_of(s, SET_PHASE_YEAR_LEADS);
    struct span head = text_from(text_head(s, AHEAD_WITHIN), lead);
    int year = year_find(head, &at, &end);
    if (year != 0 && at == 0)
        return time.last != 0 && year > time.last ? lead + end : 0;
    size_t length = text_one_of(head, SET_PHASE_MASKED_YEARS);
    if (length == 0 && time.early)
        length = text_one_of(head, SET_PHASE_THIS_YEAR);
    if (length == 0) {
        size_t quote = text_one_of(head, SET_MARK_QUOTE_OPEN);
        length = plan_ahead(text_from(head, quote), time.last);
        length += length > 0 ? quote : 0;
    }
    return length > 0 ? lead + length : 0;
}

/* 2023年，抓好以下工作：what a year to come opens is its tasks. */
static bool leads_tasks_in(struct span s)
{
    while (s.n > 0 && s.s[s.n - 1] == ' ')
        s.n--;
    return text_ends_one_of(s, SET_MARK_COLON) && text_holds_one_of(s, SET_PHASE_TASKS);
}

/* 2026年是…开局之年; 今年经济社会发展的主要预期目标是: whether s, a year of which has `year` bytes at its
 * head, speaks of all that is planned for it. */
static bool opens_plans(struct span s, size_t year)
{
    return text_one_of(text_from(s, year), SET_PHASE_YEAR_IS) > 0 ||
           text_holds_one_of(text_head(s, MODAL_WITHIN), SET_PHASE_WILL_OPENINGS) || leads_tasks_in(s);
}

bool phase_admits(const struct cues *c, struct span s)
{
    return text_holds_one_of(s, SET_PHASE_ADMITS) && cues_any(c, s, CUE_PROBLEM);
}

enum phase phase_opened_by(const struct cues *c, struct span s, struct phase_time time)
{
    s = text_from(s, text_one_of(s, SET_PHASE_ADDRESSES));
    struct span head = text_head(s, AHEAD_WITHIN);
    bool ahead = cues_any(c, head, CUE_AHEAD);
    size_t year = later_year(s, time);
    if ((ahead || year > 0) && !has_past(c, s) &&
        (ahead ? text_holds_one_of(s, SET_PHASE_WILL) : opens_plans(s, year)))
        return PHASE_PLAN;
    if (time.early && text_one_of(s, SET_PHASE_DEMANDS) > 0)
        return PHASE_PLAN;
    return phase_admits(c, s) ? PHASE_PROBLEM : PHASE_NONE;
}

static bool counts(struct span s)
{
    for (size_t i = 0; i < s.n; i++)
        if (text_digit(s, i) || s.s[i] == 'x')
            return true;
    return false;
}

bool phase_leads_in(struct span s)
{
    return text_one_of(s, SET_PHASE_LEAD_INS) > 0 && text_holds_one_of(s, SET_MARK_AS_FOLLOWS);
}

/* 争取上级资金46万元: s, from the word of striving on, says what was won, where the object up to its amount
 * is money or works and nothing speaks of a time or a result to come (争取全年到位资金5亿元). */
static bool tells_won(struct span s)
{
    enum { OBJECT_MAX = 90 }; /* bytes */
    const struct set_word *won;
    size_t verb = set_which(SET_PHASE_WON, s.s, s.n, &won), n = verb;
    while (n < s.n && n < verb + OBJECT_MAX && !text_digit(s, n) && s.s[n] != 'x')
        n += utf8_length(s.s[n]);
    struct span object = text_from(text_head(s, n), verb);
    size_t stop = 0, length = verb > 0 ? text_find(object, SET_TITLE_SENTENCE_STOPS, &stop) : 0;
    if (length > 0 && stop > 0 && !set_ends(SET_PHASE_WON_NOT, text_head(object, stop)))
        return true; /* 争取国家支持，…: nothing is counted of it */
    bool got = verb > 0 && won->number > 0 && object.n > 0; /* 争取到创新项目3项, but not 争取到2015年 */
    return verb > 0 && (got || text_holds_one_of(object, SET_PHASE_WON_THINGS)) &&
           !text_holds_one_of(object, SET_PHASE_WON_NOT);
}

enum phase phase_of_sentence(const struct cues *c, struct span s, enum phase section)
{
    if (section == PHASE_PLAN)
        return section;
    size_t at = 0;
    unsigned found;
    struct span head = text_head(s, MODAL_WITHIN);
    for (size_t n; (n = cues_next(c, head, &at, CUE_AHEAD | CUE_AIM, &found)) > 0; at += n) {
        bool ahead = found & CUE_AHEAD && at < AHEAD_WITHIN;
        bool object = text_one_of(text_from(s, at + n), SET_TITLE_SENTENCE_STOPS) == 0; /* not 经积极争取， */
        bool aims = found & CUE_AIM && object && text_one_of(s, SET_PHASE_PURPOSE) == 0 &&
                    counts(text_from(s, at)) && !tells_won(text_from(s, at));
        if (section == PHASE_PROBLEM ? ahead && text_holds_one_of(s, SET_PHASE_WILL) : ahead || aims)
            return has_past(c, s) || phase_leads_in(s) ? section : PHASE_PLAN;
    }
    return section;
}

size_t phase_may_turn(const struct cues *c, struct span text, size_t at)
{
    return cues_may_begin(c, text, at, CUE_AHEAD | CUE_AIM);
}

void phase_weigh(const struct cues *c, struct span s, struct phase_weight *w)
{
    size_t at = 0;
    unsigned found;
    w->sentences++;
    for (size_t n; (n = cues_next(c, s, &at, CUE_PAST | CUE_AIM | CUE_MODAL | CUE_BOUND, &found)) > 0;
         at += n) {
        w->past += (found & CUE_PAST) != 0;
        w->aims += (found & CUE_AIM) != 0;
        w->modals += (found & CUE_MODAL) != 0;
        w->bounds += (found & CUE_BOUND) != 0;
    }
}

enum phase phase_of_weight(const struct phase_weight *w)
{
    bool few = w->past * 3 < w->sentences && w->past * 4 < w->aims * 2 + w->modals;
    return few && w->aims + w->modals >= 2 ? PHASE_PLAN : PHASE_DONE;
}

bool phase_counts_done(struct span s)
{
    size_t at = 0;
    if (!counted_find(s, &at))
        return false;
    return counted_find(s, &at) || !text_holds_one_of(s, SET_PHASE_TASKS);
}
