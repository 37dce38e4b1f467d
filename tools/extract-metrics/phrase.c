#include "phrase.h"

#include "sets.h"
#include "tokens.h"

enum { PHRASE_WITHIN = 12 }; /* tokens looked at: a clause is no longer in honest text */

/* 申请量, 授权数: a suffix makes a noun of the verb before it. */
bool phrase_suffix(const struct token *t, struct span text)
{
    if (token_in(t, WORD_RATIO | WORD_GROWTH))
        return true;
    if (token_in(t, WORD_NOUN) && token_has(t, text, SET_NOUN_SUFFIXES))
        return true;
    if (t->kind != TOKEN_TEXT && !token_in(t, WORD_MONEY | WORD_GOAL))
        return false;
    return set_at(SET_NOUN_SUFFIXES, text.s + t->at, t->length) > 0 &&
           set_at(SET_NOUN_SUFFIXES_NOT, text.s + t->at, t->length) == 0; /* 完成数字化改造 */
}

static bool is_content(const struct token *t)
{
    return t->kind == TOKEN_TEXT || t->kind == TOKEN_CLOSE ||
           token_in(t, WORD_NOUN | WORD_MONEY | WORD_RATIO | WORD_GROWTH | WORD_VERBAL);
}

static bool names_people(struct span word)
{
    return word.n >= 3 && set_at(SET_NOUN_PEOPLE_ENDS, word.s + word.n - 3, 3) > 0;
}

static bool is_work(const struct token *t, struct span text)
{
    return token_has(t, text, SET_VERB_WORKS);
}

/* A verb inside a noun phrase (政府消费券, 脱贫人口就业规模): a noun stands before it, and the clause has its
 * verb elsewhere; or a verb does (建设加工车间), unless people follow (组织培训农民). */
static bool verb_as_noun(const struct scan *s, struct span text, size_t i, const struct phrase_room *p)
{
    const struct token *t = &s->token[i];
    if (!(t->classes & WORD_VERBAL) || i <= p->from)
        return false;
    if (token_has(t, text, SET_VERB_COMPLETE) && i + 1 < p->end && !phrase_suffix(t + 1, text))
        return false;                                 /* 在建项目完成投资 */
    if (i + 1 < p->end && token_is(t + 1, text, "“")) /* 建成就业“直通车”: after the verb proper */
        return token_in(t - 1, WORD_ACTION) && !token_in(t - 1, WORD_VERBAL);
    if (i + 1 < p->end && !is_content(t + 1))
        return false;
    if (set_ends(SET_NOUN_WAYS, token_span(t - 1, text)) > 0) /* 以会代训的方式培训农民 */
        return false;
    if (token_in(t - 1, WORD_ACTION) && !token_in(t - 1, WORD_MONEY) && i + 1 < p->end)
        return !(is_work(t, text) && is_work(t - 1, text)) &&
               !names_people((struct span){text.s + t[1].at, t[1].length});
    if (!is_content(t - 1) && !token_in(t - 1, WORD_LEVEL)) /* 农村合作医疗, 城镇更新 */
        return false;
    if (i + 2 == p->end && !token_has(t, text, SET_MONEY_VERBS) && /* 农机购置补贴, 人均生活消费支出 */
        (token_in(t + 1, WORD_MONEY) || (token_in(t + 1, WORD_NOUN) && !token_in(t + 1, WORD_ACTION) &&
                                         set_ends(SET_BASIS_FLOWS, token_span(t + 1, text)) > 0)))
        return true;
    if (p->subject || (i + 1 < p->end && set_at(SET_NOUN_MEASURE_HEADS, text.s + t[1].at, t[1].length) > 0))
        return true;
    for (size_t k = i - 1; k > p->from; k--) {
        if (token_in(&s->token[k - 1], WORD_ACTION))
            return true;
    }
    return i + 2 == p->end && !is_work(t, text) && /* (合作社3家，)水产养殖公司2家 */
           token_has(t + 1, text, SET_NOUN_BODY_HEADS);
}

/* 计划植树5万株: a verb where a clause begins. */
static bool opens_plan(const struct scan *s, struct span text, size_t i)
{
    const struct token *t = &s->token[i];
    bool first = i == 0 || t[-1].kind == TOKEN_COMMA || t[-1].kind == TOKEN_END || t[-1].kind == TOKEN_TIME;
    return first && token_has(t, text, SET_PLAN_VERBS);
}

/* 规范管理率: the verb touches a rate of one word or two at the end of the phrase. */
static bool opens_rate(const struct scan *s, struct span text, size_t i, size_t end)
{
    const struct token *t = &s->token[i], *last = &s->token[end - 1];
    return end - i <= 3 && t->at + t->length == t[1].at && !token_has(t, text, SET_VERB_GOVERNS) &&
           set_ends(SET_NOUN_RATES, token_span(last, text)) > 0 &&
           (end - i == 2 || (is_content(&t[1]) && t[1].at + t[1].length == last->at));
}

bool phrase_growth_name(const struct scan *s, struct span text, size_t i)
{
    const struct token *t = &s->token[i];
    return (token_has(t, text, SET_GROWTH_QUALITY) || token_has(t, text, SET_GROWTH_OF_YIELD)) &&
           i + 1 < s->n && t->at + t->length == t[1].at &&
           (t[1].kind == TOKEN_TEXT || token_in(&t[1], WORD_NOUN)) &&
           token_opens(&t[1], text, SET_GROWTH_NAMES);
}

/* True when the token may stand inside a noun phrase that ends at token `end`. */
bool phrase_holds(const struct scan *s, struct span text, size_t i, const struct phrase_room *p)
{
    const struct token *t = &s->token[i];
    size_t end = p->end;
    switch (t->kind) {
    case TOKEN_TEXT:
    case TOKEN_PAUSE:
    case TOKEN_OPEN:
    case TOKEN_CLOSE: return true;
    case TOKEN_WORD: break;
    case TOKEN_COMMA:
    case TOKEN_END:
    case TOKEN_TIME:
    case TOKEN_QUANTITY: return false;
    }
    if (t->classes & (WORD_NOUN | WORD_GROWTH | WORD_RATIO) || verb_as_noun(s, text, i, p) ||
        (i + 1 < end && i > p->from && phrase_growth_name(s, text, i)))
        return true;
    if (t->classes & (WORD_ACTION | WORD_UP | WORD_DOWN) && i + 1 < end) {
        const struct token *next = &s->token[i + 1];
        bool governs = token_has(t, text, SET_VERB_GOVERNS) &&
                       (token_opens(next, text, SET_NOUN_WHOLES) || token_in(next, WORD_GOAL));
        if (phrase_suffix(next, text) && !governs) /* 实现总产量, 完成任务 */
            return true;
        if (token_in(t, WORD_ACTION) && opens_rate(s, text, i, end))
            return true;
        /* 农产品采购金额: a verb between two nouns */
        if (token_in(next, WORD_MONEY) && !token_in(next, WORD_ACTION) && i > 0 &&
            (s->token[i - 1].kind == TOKEN_TEXT || token_in(&s->token[i - 1], WORD_NOUN)))
            return !token_has(t, text, SET_VERB_COMPLETE) &&
                   !(i + 2 == end && token_has(t, text, SET_VERB_GOVERNS)); /* but 在建项目完成投资 */
    }
    if (t->classes & WORD_GOAL && !(t->classes & WORD_STOP))
        return true;
    if (t->classes & WORD_GOAL && i + 1 < end && s->token[i + 1].kind == TOKEN_TEXT)
        return !opens_plan(s, text, i);
    if (token_has(t, text, SET_NOUN_JOINS) && i > p->from && i + 1 < end && end < s->n && is_content(t - 1) &&
        !token_in(t - 1, WORD_ACTION) && is_content(t + 1))
        return true; /* 总费用与产值的比率; after a number 企业与农户 are no name */
    if (t->classes & (WORD_ACTION | WORD_STOP | WORD_UP | WORD_DOWN | WORD_COMPARE | WORD_FORECAST |
                      WORD_TARGET | WORD_PART | WORD_TO))
        return false;
    if (t->classes & WORD_BOUND)
        return t->length == 3 && i + 1 < end; /* 近, 超 within a name */
    if (t->classes & WORD_TRIM)
        return t->length == 3 && !token_has(t, text, SET_PARTICLE_DONE);
    return true;
}

size_t phrase_quoted(const struct scan *s, struct span text, size_t from, size_t last)
{
    enum { NAME = 16 }; /* tokens */
    const struct token *close = &s->token[last];
    const char *open = token_is(close, text, "》") ? "《" : token_is(close, text, "”") ? "“" : NULL;
    if (open == NULL)
        return last;
    for (size_t i = last; i > from && last - i < NAME; i--) {
        enum token_kind kind = s->token[i - 1].kind;
        if (kind == TOKEN_OPEN)
            return token_is(&s->token[i - 1], text, open) ? i - 1 : last;
        if (kind == TOKEN_COMMA || kind == TOKEN_END || kind == TOKEN_CLOSE || kind == TOKEN_QUANTITY)
            break;
    }
    return last;
}

bool phrase_trims(const struct token *t, struct span text)
{
    return token_in(t, WORD_TRIM | WORD_BOUND | WORD_TO | WORD_COMPARE) || t->kind == TOKEN_PAUSE ||
           token_has(t, text, SET_PARTICLE_OF);
}

bool phrase_false_noun(const struct token *t, struct span text)
{
    return t->kind == TOKEN_TEXT && token_has(t, text, SET_NOUN_FALSE_ENDS);
}

/* The same at the head of one: 再(投入), (评选)中(获金奖), but not 再(制造), 中(低产田). */
static bool false_opening(const struct scan *s, struct span text, size_t i)
{
    const struct token *t = &s->token[i];
    if (t->kind != TOKEN_TEXT || set_at(SET_NOUN_OPENING_WORDS, text.s + t->at, text.n - t->at) > 0)
        return false;
    return token_has(t, text, SET_NOUN_FALSE_OPENINGS) ||
           (phrase_false_noun(t, text) && i + 1 < s->n && token_in(t + 1, WORD_ACTION));
}

/* Where a bracket that closes with token last, of notes or an abbreviation, opens: 生产总值[2],
 * 生产总值（GDP）; `last` when it holds words. */
static size_t note_opens(const struct scan *s, struct span text, size_t from, size_t last)
{
    enum { NOTE = 12 }; /* bytes of the longest */
    if (s->token[last].kind != TOKEN_CLOSE || !token_has(&s->token[last], text, SET_NOTE_CLOSES))
        return last;
    for (size_t i = last; i > from; i--) {
        const struct token *t = &s->token[i - 1];
        size_t begin = t->at + t->length, length = s->token[last].at - begin;
        if (t->kind != TOKEN_OPEN)
            continue;
        for (size_t k = 0; k < length; k++) {
            if ((unsigned char)text.s[begin + k] >= 0x80)
                return last;
        }
        return length <= NOTE ? i - 1 : last;
    }
    return last;
}

/* The bytes of tokens [from, to) without what a noun neither opens nor ends with: 按(投入额), (水库)中. */
static struct span cut_edges(const struct scan *s, struct span text, size_t from, size_t to)
{
    const struct token *first = &s->token[from], *last = &s->token[to - 1];
    struct span noun = {text.s + first->at, last->at + last->length - first->at};
    size_t cut;
    while (first->kind == TOKEN_TEXT && (cut = set_at(SET_NOUN_BULLETS, noun.s, noun.n)) > 0 && cut < noun.n)
        noun = (struct span){noun.s + cut, noun.n - cut}; /* ——财政收入, **出口 */
    if (last->kind == TOKEN_TEXT && (cut = set_ends(SET_NOUN_FALSE_ENDS, noun)) > 0 && cut < noun.n &&
        set_ends(SET_NOUN_END_WORDS, noun) == 0)
        noun.n -= cut;
    if (last->kind == TOKEN_TEXT && (cut = set_ends(SET_NOTE_SIGNS, noun)) < noun.n)
        noun.n -= cut;
    if (first->kind == TOKEN_TEXT && (cut = set_at(SET_NOUN_FALSE_OPENINGS, noun.s, noun.n)) > 0 &&
        cut < noun.n && set_at(SET_NOUN_OPENING_WORDS, noun.s, noun.n) == 0)
        noun = (struct span){noun.s + cut, noun.n - cut};
    return noun;
}

struct span phrase_text(const struct scan *s, struct span text, size_t from, size_t to)
{
    while (from < to &&
           (phrase_trims(&s->token[from], text) || s->token[from].kind == TOKEN_CLOSE ||
            false_opening(s, text, from)) &&
           !(token_in(&s->token[from], WORD_LEVEL) && from + 1 == to))
        from++;
    while (to > from && to - from > 1) {
        size_t note = note_opens(s, text, from, to - 1);
        if (note > from && note < to - 1)
            to = note;
        else if (phrase_trims(&s->token[to - 1], text) || s->token[to - 1].kind == TOKEN_OPEN ||
                 phrase_false_noun(&s->token[to - 1], text))
            to--;
        else
            break;
    }
    if (from == to)
        return (struct span){text.s, 0};
    size_t open = SIZE_MAX, closed = 0;
    for (size_t i = from; i < to; i++) { /* an unpaired bracket is not part of the phrase */
        if (s->token[i].kind == TOKEN_OPEN && open == SIZE_MAX)
            open = i;
        if (s->token[i].kind == TOKEN_CLOSE) {
            if (open == SIZE_MAX)
                closed = i + 1;
            open = SIZE_MAX;
        }
    }
    if (open != SIZE_MAX && open > from)
        to = open;
    else if (open == from)
        from++;
    if (closed > from && closed < to)
        from = closed;
    else if (closed == to && to - from > 1)
        to--;
    if (from == to)
        return (struct span){text.s, 0};
    return cut_edges(s, text, from, to);
}

/* The token 等 that sums up the items from the pause at token i on, when a noun follows it
 * (林区、垦区、煤矿等棚户区居民), or SIZE_MAX. */
static size_t summed_up(const struct scan *s, struct span text, size_t i)
{
    for (size_t end = i + PHRASE_WITHIN; i < s->n && i < end; i++) {
        const struct token *t = &s->token[i];
        if (token_has(t, text, SET_SUMMING_UP))
            return i + 1 < s->n &&
                           (s->token[i + 1].kind == TOKEN_TEXT || token_in(&s->token[i + 1], WORD_NOUN))
                       ? i
                       : SIZE_MAX;
        if (t->kind == TOKEN_COMMA || t->kind == TOKEN_END || t->kind == TOKEN_QUANTITY)
            break;
    }
    return SIZE_MAX;
}

/* 9个全国重点实验室: 全国 after the number opens the name of what is counted. */
static bool opens_name(const struct scan *s, size_t i)
{
    return i > 0 && i + 1 < s->n && token_in(&s->token[i], WORD_LEVEL) &&
           s->token[i - 1].kind == TOKEN_QUANTITY && is_content(&s->token[i + 1]);
}

/* Where the noun phrase that begins at token `begin` ends, of which the first `taken` tokens are in it
 * already. */
size_t phrase_end(const struct scan *s, struct span text, size_t begin, size_t taken)
{
    size_t i = begin + taken, sum = SIZE_MAX;
    struct phrase_room p = {begin, s->n, true};
    if (taken == 0 && opens_name(s, i))
        i++;
    for (; i < s->n && i - begin < PHRASE_WITHIN; i++) {
        enum token_kind kind = s->token[i].kind;
        if (kind == TOKEN_PAUSE && sum == SIZE_MAX)
            sum = i > begin ? summed_up(s, text, i) : SIZE_MAX;
        if (kind == TOKEN_PAUSE && sum == SIZE_MAX)
            break;
        if (kind == TOKEN_OPEN || kind == TOKEN_CLOSE || (i != sum && !phrase_holds(s, text, i, &p)))
            break;
    }
    return i;
}

struct span phrase_each(const struct scan *s, struct span text, size_t each, size_t to)
{
    const struct token *first = &s->token[each], *last = first;
    for (const struct token *t = first + 1; t < s->token + to && last->at + last->length == t->at; t++) {
        if (t->kind != TOKEN_TEXT && (!token_in(t, WORD_NOUN) || token_in(t, WORD_ACTION)))
            break;
        last = t;
    }
    return (struct span){text.s + first->at, last->at + last->length - first->at};
}
