#include "time_said.h"

#include "calendar.h"
#include "context.h"
#include "figures.h"
#include "list.h"
#include "number.h"
#include "sets.h"
#include "tokens.h"
#include "topic.h"

/* 2018年同期: the part of that year which the text speaks of. */
static void same_part(struct sentence *st)
{
    const struct when *part = st->time.now.sub_set ? &st->time.now : &st->time.report;
    st->time.against.sub_set = part->sub[0] != '\0';
    memcpy(st->time.against.sub, part->sub, sizeof part->sub);
}

/* What the patterns say of the time at token k: 与上年持平 is nothing's own, 比2014年 is compared with. */
static bool is_compared(const struct extract *x, struct sentence *st, size_t k, const struct when *w)
{
    const struct scan *s = &x->scan;
    uint64_t may = context_look(&s->token[k], st->text);
    for (size_t i = 0; (i = context_next(may, i, s, st->text, k)) < patterns.n; i++) {
        const struct pattern *p = &patterns.pattern[i];
        if (p->effect != EFFECT_YARDSTICK && p->effect != EFFECT_AGAINST)
            continue;
        context_explain(x->out.explain, token_span(&s->token[k], st->text), p);
        if (p->effect == EFFECT_AGAINST) {
            size_t end = s->token[k].at + s->token[k].length;
            st->time.against = *w;
            st->time.against_set = true;
            st->time.against_is = k + 1 < s->n && token_has(&s->token[k + 1], st->text, SET_COPULAS);
            if (!w->sub_set && set_ends(SET_TIME_SAME_PERIODS, token_span(&s->token[k], st->text)) > 0)
                same_part(st);
            st->time.against_like = k > 0 && (token_has(&s->token[k - 1], st->text, SET_LIKENESSES) ||
                                              token_has(&s->token[k - 1], st->text, SET_COPULAS));
            st->time.against_used = /* 与2010年相比: the amounts that follow are not of that year */
                set_at(SET_COMPARE_CONTRASTS, st->text.s + end, st->text.n - end) > 0;
            if (w->base == WHEN_YEAR && w->last == 0 && w->year < topic_closing(x, st))
                st->time.since = w->year;
        }
        return true;
    }
    return false;
}

static int years_in(const struct when *w)
{
    return w->base == WHEN_YEAR && w->last > w->year ? w->last - w->year + 1 : 1;
}

/* 五年增长, which holds in its clause alone, and 五年新增: true where aims, or the time that it stands under,
 * tell better which years these are. */
static bool is_known(const struct extract *x, struct sentence *st, const struct when *w)
{
    const struct when *now = &st->time.now;
    bool ahead = w->passing && now->base == WHEN_YEAR && now->year + years_in(now) - 1 > topic_closing(x, st);
    if (st->plan || st->outlook.target || ahead || years_in(w) == years_in(now))
        return true;
    if (w->passing && !st->time.passing)
        st->time.before = st->time.now;
    return false;
}

/* 五年粮食产量达540万吨 under a heading of the same five years: what its clause counts is of all of them. */
static void say_again(struct sentence *st, const struct when *w)
{
    if (st->plan || st->outlook.target || years_in(w) != years_in(&st->time.now) || years_in(w) == 1)
        return;
    if (!st->time.passing)
        st->time.before = st->time.now;
    st->time.passing = st->time.now.bare = true;
}

/* 力争五年新增就业220万人 in a plan: five years from the report's own on, in this clause. Fewer or more may
 * be of any programme. */
static bool plans_term(const struct extract *x, struct sentence *st, const struct when *w)
{
    enum { TERM = 5 };
    if (!st->plan || w->passing || years_in(w) != TERM || years_in(&st->time.now) != 1)
        return false;
    if (!st->time.passing)
        st->time.before = st->time.now;
    st->time.passing = true;
    st->time.now = *w;
    st->time.now.year = topic_closing(x, st) + 1;
    st->time.now.last = st->time.now.year + TERM - 1;
    return true;
}

bool time_said_is_over(const struct sentence *st)
{
    const struct when *now = &st->time.now, *report = &st->time.report;
    int last = now->last > now->year ? now->last : now->year;
    return now->base == WHEN_OPEN || (now->base == WHEN_RELATIVE && now->relative < 0) ||
           (now->base == WHEN_YEAR && report->base == WHEN_YEAR && last <= report->year);
}

void time_said_over(struct sentence *st)
{
    if (st->time.passing)
        st->time.now = st->time.before;
    st->time.passing = false;
}

/* 项目8月份投产，年产值5亿元; 园区2010年建成，入驻企业86家: a month, or a year that is over with what a thing
 * begins by, after a subject whose clause counts nothing tells when that was, and no more. */
static bool dates_event(const struct extract *x, const struct sentence *st, size_t k, const struct when *w)
{
    const struct scan *s = &x->scan;
    bool month = w->sub_set && w->sub[0] == 'M' && strchr(w->sub, '-') == NULL;
    bool founded = w->base == WHEN_YEAR && w->last == 0 && !w->sub_set && w->year < topic_closing(x, st) &&
                   k + 1 < s->n && token_opens(&s->token[k + 1], st->text, SET_FOUNDING_VERBS);
    if ((!month && !founded) || w->since || k == 0 ||
        !(s->token[k - 1].kind == TOKEN_TEXT || token_in(&s->token[k - 1], WORD_NOUN)))
        return false;
    enum { CLAUSE = 48 }; /* tokens looked at: what is longer tells nothing */
    size_t i = k + 1;
    while (i < s->n && i < k + CLAUSE && s->token[i].kind != TOKEN_COMMA && s->token[i].kind != TOKEN_END)
        if (s->token[i++].kind == TOKEN_QUANTITY)
            return false;
    return i < k + CLAUSE;
}

/* 专利申请量截至10月底达541件，: a subject stands before the time, which tells of its own clause alone. */
static bool is_of_clause(const struct scan *s, const struct sentence *st, size_t k, const struct when *w)
{
    if (!w->until || k == 0 || k + 1 >= s->n || s->token[k + 1].kind == TOKEN_COMMA)
        return false;
    const struct token *before = &s->token[k - 1];
    return token_in(before, WORD_NOUN | WORD_MONEY | WORD_RATIO) ||
           (before->kind == TOKEN_TEXT && set_ends(SET_TIME_SUBJECTS, token_span(before, st->text)) == 0);
}

/* 当年财力8亿元，上年镇街结余4亿元，调入资金2亿元: what was left then is one item of those counted. */
static bool is_of_item(const struct scan *s, const struct sentence *st, size_t k, const struct when *w)
{
    bool timed = k > 1 && s->token[k - 2].kind == TOKEN_TIME; /* 截至7月底，上年度查出的问题已整改82个，… */
    return w->prior && (st->counted || timed) && k > 0 && s->token[k - 1].kind == TOKEN_COMMA &&
           k + 1 < s->n && s->token[k + 1].kind != TOKEN_COMMA;
}

/* 申报2016年科技项目2项: of what later year a thing is that is prepared now. */
static bool is_of_thing(const struct extract *x, const struct sentence *st, size_t k, const struct when *w)
{
    const struct scan *s = &x->scan;
    return !st->plan && !st->outlook.target && k > 0 && w->base == WHEN_YEAR && w->last == 0 && !w->sub_set &&
           w->year > topic_closing(x, st) && token_has(&s->token[k - 1], st->text, SET_VERB_PREPARES) &&
           k + 1 < s->n && s->token[k + 1].kind != TOKEN_COMMA;
}

/* 3月份增长4%，1—2月份为下降6%；: what it was in another part of the year is said aside. */
static bool is_aside(const struct scan *s, const struct sentence *st, size_t k, const struct when *w)
{
    const struct when *now = &st->time.now;
    return w->base == WHEN_OPEN && w->sub_set && !w->until && now->sub_set && st->last.any && k > 0 &&
           s->token[k - 1].kind == TOKEN_COMMA && k + 1 < s->n &&
           token_has(&s->token[k + 1], st->text, SET_COPULAS) && strcmp(w->sub, now->sub) != 0;
}

/* The year that token k is, and nothing more: 2015年, and 2015 before another; else 0. */
static int bare_year(const struct scan *s, struct span text, size_t k)
{
    const struct token *t = &s->token[k];
    if (t->kind == TOKEN_TIME) {
        const struct when *w = &s->time[t->index];
        return w->base == WHEN_YEAR && w->last == 0 && !w->sub_set ? w->year : 0;
    }
    int year, count;
    bool all = t->kind == TOKEN_TEXT && t->length == 4 &&
               figures_digits(text.s + t->at, t->length, &year, &count) == t->length;
    return all && calendar_is_year(year, CALENDAR_HISTORY) ? year : 0;
}

/* 2015、2016年: the years that end with the one at token k. */
static void note_years(const struct scan *s, struct sentence *st, size_t k)
{
    struct dealt *d = &st->time.dealt;
    size_t first = k;
    *d = (struct dealt){.n = 0};
    if (bare_year(s, st->text, k) == 0)
        return;
    while (first > 1 && k - first < (size_t)2 * LIST_MAX - 2 &&
           (s->token[first - 1].kind == TOKEN_PAUSE || token_joins(&s->token[first - 1], st->text)) &&
           bare_year(s, st->text, first - 2) > 0)
        first -= 2;
    for (size_t i = first; first < k && i <= k; i += 2)
        d->year[d->n++] = bare_year(s, st->text, i);
}

void time_said_deals(const struct scan *s, struct sentence *st, const struct clause *c, size_t k)
{
    struct dealt *d = &st->time.dealt;
    if (d->n == 0)
        return;
    if (c->list != SIZE_MAX && list_numbers(s, st->text, k) == d->n)
        d->at = 0;
    else if (d->at == 0 || d->at >= d->n || c->from == 0 || s->token[c->from - 1].kind != TOKEN_QUANTITY) {
        d->n = 0;
        return;
    }
    st->time.now = (struct when){.base = WHEN_YEAR, .year = d->year[d->at++]};
}

void time_said_take(struct extract *x, struct sentence *st, size_t k)
{
    struct when w = x->scan.time[x->scan.token[k].index];
    note_years(&x->scan, st, k);
    topic_resolve(x, st, &w);
    if (is_compared(x, st, k, &w))
        return;
    if (w.bare && plans_term(x, st, &w))
        return;
    if (w.bare && is_known(x, st, &w)) {
        say_again(st, &w);
        return;
    }
    if (dates_event(x, st, k, &w) || is_of_thing(x, st, k, &w))
        return;
    bool passing = w.passing || is_of_clause(&x->scan, st, k, &w) || is_aside(&x->scan, st, k, &w) ||
                   is_of_item(&x->scan, st, k, &w);
    if (passing && !w.passing && !st->time.passing)
        st->time.before = st->time.now;
    st->time.passing = passing;
    topic_met(x, st, &w);
    if (w.base != WHEN_OPEN || w.masked || (w.since && !w.sub_set))
        st->time.now = w;
    else if (w.sub_set) {
        if (w.sub[0] != '\0' && st->time.now.base == WHEN_YEAR && st->time.now.last > st->time.now.year)
            st->time.now = (struct when){.base = WHEN_OPEN}; /* 五年来: 6月底 is of the report's own year */
        st->time.now.sub_set = true;
        memcpy(st->time.now.sub, w.sub, sizeof w.sub);
        st->time.now.ends = false;
    } else if (w.ends) {
        st->time.now.month = w.month;
        st->time.now.ends = !st->time.now.sub_set;
    }
}

void time_said_item(const struct extract *x, struct sentence *st, size_t k)
{
    enum { DIGIT = 3 }; /* bytes of 一, 二 … */
    const struct token *t = k == SIZE_MAX ? NULL : &x->scan.token[k];
    size_t at = t == NULL ? x->scan.n > 0 ? x->scan.token[0].at : st->text.n : t->at + t->length;
    struct span item = {st->text.s + at, st->text.n - at};
    if (item.n <= DIGIT || number_zh_run(item.s, DIGIT) != DIGIT ||
        set_at(SET_COPULAS, item.s + DIGIT, item.n - DIGIT) == 0)
        return;
    if (!st->time.listed || set_at(SET_HEADING_ITEM_OPENINGS, item.s, item.n) > 0)
        st->time.above = st->time.now;
    else
        st->time.now = st->time.above;
    st->time.listed = true;
}

/* 在去年120户的基础上新增40户: whether the number rests on the amount before, which has a time of its own. */
static bool rests_on_amount(const struct scan *s, struct span text, const struct clause *c)
{
    enum { NEAR = 3, BASE = 6 }; /* tokens */
    if (c->from == 0 || s->token[c->from - 1].kind != TOKEN_QUANTITY)
        return false;
    bool base = false;
    for (size_t i = c->from; i < c->to && i < c->from + NEAR; i++)
        base = base || token_has(&s->token[i], text, SET_BASE_WORDS);
    for (size_t i = c->from - 1; base && i > 1 && c->from - i < BASE; i--)
        if (s->token[i - 1].kind == TOKEN_TIME)
            return token_has(&s->token[i - 2], text, SET_NOUN_WHERE);
    return false;
}

void time_said_rests(const struct extract *x, struct sentence *st, const struct clause *c)
{
    if (st->done && rests_on_amount(&x->scan, st->text, c))
        st->time.now = (struct when){.base = WHEN_OPEN};
    if (st->done && st->time.now.prior && c->noun.to > c->noun.from &&
        set_ends(SET_BASE_WORDS, token_span(&x->scan.token[c->noun.to - 1], st->text)) > 0)
        st->time.now = (struct when){.base = WHEN_OPEN};
}

void time_said_joins(const struct scan *s, struct sentence *st, const struct clause *c, size_t k)
{
    bool turns = c->from > 0 && c->from < c->to && s->token[c->from - 1].kind == TOKEN_QUANTITY &&
                 s->token[c->from].kind == TOKEN_PAUSE && c->noun.from == c->noun.to &&
                 (c->growth.up || c->growth.down); /* 比2002年分别下降12%、上升5% */
    bool part = token_first_part(s, k) < k;        /* 由2010年的21:50:29 */
    if ((c->joined || turns || part) && st->time.against_last)
        st->time.against_set = st->time.against_used = true;
}

void time_said_known(struct sentence *st)
{
    const struct when *now = &st->time.now, *own = &st->time.report;
    bool ahead =
        (now->base == WHEN_RELATIVE && now->relative > 0) ||
        (now->base == WHEN_YEAR && own->base == WHEN_YEAR && own->last == 0 && now->year > own->year);
    if (ahead && !st->plan)
        st->time.now = (struct when){.base = WHEN_OPEN};
}
