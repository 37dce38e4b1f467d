#include "clause.h"

#include <string.h>

#include "after_number.h"
#include "aim.h"
#include "clause_begin.h"
#include "growth.h"
#include "phrase.h"
#include "rank.h"
#include "sets.h"
#include "tokens.h"

/* Where the bracket opens that ends before token `end` and says nothing of the noun, （可比价）; else `end`.
 */
static size_t aside_bracket(const struct scan *s, struct span text, size_t from, size_t end)
{
    size_t i = end;
    if (!token_has(&s->token[end - 1], text, SET_NOTE_CLOSES))
        return end;
    for (i--; i > from && phrase_trims(&s->token[i - 1], text);)
        i--;
    return i > from && i < end - 1 && s->token[i - 1].kind == TOKEN_OPEN ? i - 1 : end;
}

/* True for what may stand between a noun and its number. */
static bool parts_from_noun(const struct token *t, struct span text)
{
    bool moves = token_in(t, WORD_UP | WORD_DOWN) && !token_in(t, WORD_GROWTH | WORD_NOUN);
    return (moves || phrase_trims(t, text) || token_in(t, WORD_STOP | WORD_FORECAST) ||
            phrase_false_noun(t, text) || t->kind == TOKEN_COMMA) && /* the colon after a key */
           !token_in(t, WORD_GOAL | WORD_ACTION | WORD_LEVEL);
}

/* (产值)在年初预算的基础上: where 在 stands before what something rests on, that ends at token `end`; else
 * `end`.
 */
static size_t before_base(const struct scan *s, struct span text, size_t from, size_t end)
{
    if (end == from || !token_has(&s->token[end - 1], text, SET_BASE_WORDS))
        return end;
    for (size_t i = end - 1; i > from; i--)
        if (token_has(&s->token[i - 1], text, SET_NOUN_WHERE))
            return i - 1;
    return end;
}

/* Where what stands right before the number and is no noun begins. */
static size_t end_of_noun(const struct scan *s, struct span text, const struct clause *c)
{
    size_t end = c->distance;
    for (;;) {
        size_t base = before_base(s, text, c->from, end);
        if (base < end)
            return base;
        bool aside = end > c->from + 1 && clause_aside_time(s, text, end - 1);
        if (end > c->from &&
            (parts_from_noun(&s->token[end - 1], text) || (end < c->to && aim_of_growth(s, text, end - 1)) ||
             (!aside && end > c->from + 1 && clause_noun_time(s, text, end - 1))))
            end--;
        else if (aside)
            end -= 2;
        else if (end > c->from && aside_bracket(s, text, c->from, end) < end)
            end = aside_bracket(s, text, c->from, end);
        else
            break;
    }
    if (end > c->from + 2 && token_has(&s->token[end - 1], text, SET_NOUN_PER_CAPITA) &&
        token_in(&s->token[end - 2], WORD_STOP | WORD_TO))
        for (end--;
             end > c->from && token_in(&s->token[end - 1], WORD_STOP | WORD_TO);) /* 标准提高到人均150元 */
            end--;
    if (end > c->from && end < s->n && token_in(&s->token[end - 1], WORD_LEVEL) &&
        s->token[end - 1].length > 3 &&
        set_has(SET_RANK_NOUNS, (struct span){text.s + s->token[end].at, s->token[end].length}))
        for (end--; end > c->from && parts_from_noun(&s->token[end - 1], text);)
            end--; /* (指数)在全国排名提升4位: where it is ranked is not what is */
    return end;
}

/* 养老金人均每月新增110元, 地区生产总值预计完成300亿元: what may stand between the noun and that verb. */
static bool stands_aside(const struct token *t, struct span text)
{
    return phrase_trims(t, text) || phrase_false_noun(t, text) || token_has(t, text, SET_KNOWN_WORDS) ||
           token_has(t, text, SET_EXPECT_WORDS) ||
           (token_in(t, WORD_FORECAST | WORD_TARGET) && !token_in(t, WORD_GOAL));
}

/* 举办专利知识培训5期: true when the verb at token `last`, which sessions are counted of, is what a verb
 * before it holds. */
static bool holds_session(const struct scan *s, size_t from, size_t last)
{
    if (!token_in(&s->token[last], WORD_VERBAL) || last == from || token_in(&s->token[last - 1], WORD_ACTION))
        return false;
    for (; from < last; from++)
        if (token_in(&s->token[from], WORD_ACTION) && !token_in(&s->token[from], WORD_VERBAL | WORD_NOUN))
            return true;
    return false;
}

/* The last verb of [from, to), or SIZE_MAX. Those of 《…》 and (…) are their own, and one that ends an item
 * of a list is part of its name: 实施冷链物流、智能制造等(9个项目). */
static size_t verb_before(const struct scan *s, struct span text, size_t from, size_t to)
{
    bool inside = false;
    for (size_t i = to; i > from; i--) {
        const struct token *t = &s->token[i - 1];
        if (t->kind == TOKEN_CLOSE || t->kind == TOKEN_OPEN)
            inside = t->kind == TOKEN_CLOSE;
        else if (!inside && token_in(t, WORD_ACTION)) {
            bool ends = token_in(t, WORD_VERBAL) && i < to && i - 1 > from &&
                        (t[1].kind == TOKEN_PAUSE || token_has(&t[1], text, SET_SUMMING_UP));
            if (!ends)
                return i - 1;
        }
    }
    return SIZE_MAX;
}

/* Takes the verb that ends at token *end, if there is one. Returns whether what it governs is a verb used as
 * a noun. */
static bool take_tail_verb(const struct scan *s, struct span text, struct clause *c, size_t *end, bool money)
{
    const struct token *last = *end > c->from ? &s->token[*end - 1] : NULL;
    bool governed = false;
    if (last == NULL || (c->sessions && holds_session(s, c->from, *end - 1)) ||
        !token_in(last, WORD_ACTION) || token_in(last, WORD_NOUN | WORD_GROWTH) ||
        (money && token_in(last, WORD_MONEY)))
        return false;
    if (token_in(last, WORD_MONEY) && token_in(last, WORD_VERBAL) && *end - 1 > c->from &&
        (last[-1].kind == TOKEN_TEXT || token_in(last - 1, WORD_NOUN)) &&
        verb_before(s, text, c->from, *end - 1) != SIZE_MAX)
        return false; /* 办理助学贷款156人 */
    bool item = *end < c->to && token_in(last, WORD_VERBAL) && *end - 1 > c->from &&
                token_has(last + 1, text, SET_SUMMING_UP);
    if (item && c->counts && (last[-1].kind == TOKEN_TEXT || token_in(last - 1, WORD_NOUN)))
        return false; /* 冷链物流、智能制造等9个项目: part of an item's name */
    c->tail_action = true;
    c->action = --*end;
    if (last->classes & WORD_VERBAL && *end > c->from && token_in(last - 1, WORD_ACTION) &&
        !token_in(last - 1, WORD_VERBAL)) { /* 拉动消费27亿元: the verb before governs it */
        c->tail_action = false;
        c->action = *end - 1;
        governed = true;
        ++*end;
    }
    while (*end > c->from && (stands_aside(&s->token[*end - 1], text) || clause_noun_time(s, text, *end - 1)))
        --*end;
    return governed;
}

/* True when nothing but bounds and levels stands in [from, to). */
static bool only_bounds(const struct scan *s, size_t from, size_t to)
{
    while (from < to && token_in(&s->token[from], WORD_BOUND | WORD_LEVEL))
        from++;
    return from == to;
}

/* 消费对经济增长的贡献率: where the noun begins whose head says what something does for growth, or `begin`.
 */
static size_t contributor(const struct scan *s, struct span text, const struct clause *c, size_t begin,
                          size_t end)
{
    enum { OBJECT = 8 }; /* tokens of what is contributed to */
    if (end == begin || !token_has(&s->token[end - 1], text, SET_NOUN_CONTRIBUTIONS))
        return begin;
    size_t i = end - 1;
    while (i > c->from && end - i < OBJECT && !token_has(&s->token[i - 1], text, SET_CONTRIBUTED_TO))
        i--;
    if (i == c->from || !token_has(&s->token[i - 1], text, SET_CONTRIBUTED_TO))
        return begin;
    if (--i == c->from)
        return i + 1; /* 对经济增长的贡献率: of what was said before */
    for (; i > c->from && (s->token[i - 1].kind == TOKEN_TEXT || s->token[i - 1].kind == TOKEN_PAUSE ||
                           token_in(&s->token[i - 1], WORD_NOUN | WORD_MONEY | WORD_VERBAL));)
        i--;
    return i;
}

/* (产量)在灾情影响下实现90万吨, 在园区征地10亩: the noun [begin, end) before the verb tells where or under
 * what it is done. */
static bool tells_where(const struct scan *s, struct span text, const struct clause *c, size_t begin,
                        size_t end)
{
    bool within = c->to + 1 < s->n && token_has(&s->token[c->to + 1], text, SET_PARTICLE_OF);
    return c->tail_action && begin > c->from && begin < end && !c->ranks &&
           !within && /* 在水量减少10%的情况下 */
           token_has(&s->token[begin - 1], text, SET_NOUN_WHERE) &&
           !token_has(&s->token[c->action], text, SET_VERB_ADDED);
}

static void read_phrase(const struct scan *s, struct span text, struct clause *c, bool money)
{
    size_t end = end_of_noun(s, text, c);
    bool governed = take_tail_verb(s, text, c, &end, money);
    end = before_base(s, text, c->from, end);
    size_t begin = governed ? end - 1 : end;
    if (begin > c->from && money && token_in(&s->token[begin - 1], WORD_MONEY) &&
        only_bounds(s, begin, c->to))
        begin--; /* 争取贷款超亿元, 政府补助高于全国20元 */
    struct phrase_room p = {c->from, end, false};
    for (size_t i = end; i < c->to; i++)
        p.subject =
            p.subject || token_in(&s->token[i], WORD_ACTION | WORD_TO | WORD_STOP | WORD_UP | WORD_DOWN);
    while (!governed && begin > c->from) {
        size_t quoted = phrase_quoted(s, text, c->from, begin - 1);
        if (quoted == begin - 1 && !phrase_holds(s, text, begin - 1, &p))
            break;
        begin = quoted;
    }
    if (tells_where(s, text, c, begin, end)) {
        end = begin - 1;
        p = (struct phrase_room){c->from, end, true};
        for (begin = end; begin > c->from && phrase_holds(s, text, begin - 1, &p);)
            begin--;
    }
    size_t whose = contributor(s, text, c, begin, end);
    if (whose < begin && c->action != SIZE_MAX && c->action >= whose)
        c->action = SIZE_MAX;
    begin = whose;
    if (c->from > 0 && begin == c->from && s->token[c->from - 1].kind == TOKEN_QUANTITY)
        begin = after_number_owner(s, text, begin, end); /* 18个村的带头人60名 */
    bool spends = money && end > begin + 1 && token_has(&s->token[begin], text, SET_VERB_SPENDS) &&
                  set_ends(SET_NOUN_SPENT_ENDS, token_span(&s->token[end - 1], text)) > 0;
    if (spends) /* 支出低保金300万元 */
        c->action = begin++;
    c->noun.from = begin;
    c->noun.to = end;
    if (c->classes & WORD_ACTION && c->action == SIZE_MAX)
        c->action = verb_before(s, text, c->from, c->tail_action ? end : begin);
    bool ranked = c->ranks && c->to < s->n && s->token[c->to].kind == TOKEN_WORD; /* 增幅分别居 */
    for (size_t i = c->from; i < c->to + ranked; i++) {
        const struct token *t = &s->token[i];
        if (t->kind == TOKEN_WORD && token_opens(t, text, SET_LIST_OPENERS))
            c->list = i;
        if (token_in(t, WORD_NOUN) && token_opens(t, text, SET_NOUN_EACH))
            c->each = i;
    }
    if (end > begin) {
        const struct token *head = &s->token[end - 1];
        c->head.growth = token_in(head, WORD_GROWTH);
        c->head.ratio = token_in(head, WORD_RATIO);
    }
    for (size_t i = begin; c->classes & WORD_MONEY && i < end; i++)
        c->head.money = c->head.money || token_in(&s->token[i], WORD_MONEY);
}

/* 从A增长到B: the ends of a change. */
static void read_ends(const struct scan *s, struct span text, struct clause *c)
{
    for (size_t i = c->from; i < c->to; i++) {
        const struct token *t = &s->token[i];
        struct span word = {text.s + t->at, t->length};
        if (t->kind == TOKEN_WORD && token_has(t, text, SET_CHANGE_FROM))
            c->change.starts = true;
        else if (t->kind == TOKEN_TEXT || token_in(t, WORD_ACTION))
            c->change.starts = false;
        else if (t->kind == TOKEN_WORD && set_ends(SET_CHANGE_TO_ENDS, word) > 0)
            c->change.ends = c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY;
    }
}

/* 未完成投资5亿元, (农户)未签约12户: what was not done is no deed, but part of the noun. */
static void read_negation(const struct scan *s, struct span text, struct clause *c)
{
    if (c->action == SIZE_MAX || c->action <= c->from || c->action >= c->to ||
        !token_has(&s->token[c->action - 1], text, SET_AIM_NEGATIONS))
        return;
    size_t not = c->action - 1;
    if (c->tail_action) {
        if (c->noun.to > not || c->noun.from == c->noun.to)
            c->noun.from = not ;
        c->noun.to = c->action + 1;
    } else if (c->noun.from == c->action + 1 && c->noun.to > c->noun.from)
        c->noun.from = not ;
    c->negated = true;
    c->tail_action = false;
    c->action = SIZE_MAX;
}

/* What the number is to a goal. */
static void read_goal(const struct scan *s, struct span text, size_t k, struct clause *c)
{
    const struct token *t = &s->token[k];
    if (k + 1 < s->n && t[1].kind == TOKEN_CLOSE) { /* 完成任务（1200人）的80% */
        k++;
        t++;
    }
    enum unit_kind next =
        k + 2 < s->n && t[2].kind == TOKEN_QUANTITY ? s->quantity[t[2].index].unit->kind : UNIT_NONE;
    bool share = next == UNIT_PERCENT || next == UNIT_MULTIPLE || next == UNIT_TENTH;
    c->goal.shared = c->goal.named && share && token_has(&t[1], text, SET_PARTICLE_OF);
    bool done = c->goal.completed || /* 完成改造任务40户 */
                (c->action != SIZE_MAX && token_has(&s->token[c->action], text, SET_VERB_COMPLETE));
    bool named = c->noun.to > c->noun.from &&
                 set_ends(SET_TASK_NOUNS, token_span(&s->token[c->noun.to - 1], text)) > 0;
    bool counted = (s->quantity[s->token[k].index].unit->traits & UNIT_ITEM) != 0; /* 承担任务30项: of them */
    c->goal.task =
        aim_compared(s, text, k, c) || (!counted && ((named && !done) || aim_given_task(s, text, k, c)));
}

void clause_read(const struct scan *s, struct span text, size_t k, struct clause *c)
{
    const struct quantity *q = &s->quantity[s->token[k].index];
    enum unit_kind kind = q->unit->kind;
    *c = (struct clause){.share = SIZE_MAX, .list = SIZE_MAX, .action = SIZE_MAX, .each = SIZE_MAX};
    c->to = token_first_part(s, k);
    c->points = kind == UNIT_PP;
    c->counts = kind == UNIT_COUNT || kind == UNIT_PLACE;
    c->ranks = kind == UNIT_RANK;
    c->sessions = (q->unit->traits & (UNIT_SESSION | UNIT_OCCASION)) != 0;
    c->from = clause_begin(s, text, c->to);
    if (kind == UNIT_PERCENT) {
        struct aim aim = aim_read(s, text, c->from, c->to);
        c->to = aim.begin;
        c->goal.aimed = aim.set;
    } else if (kind == UNIT_RANK)
        c->to = rank_verb(s, text, c->from, c->to);
    c->distance = c->to;
    for (size_t i = c->from; i < c->to; i++)
        c->classes |= s->token[i].classes;
    c->joined = c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY;
    for (size_t i = c->from; c->joined && i < c->to; i++)
        c->joined = token_joins(&s->token[i], text) ||
                    (i > c->from && token_in(&s->token[i], WORD_TRIM) && /* 、每人每年4300元 */
                     token_opens(&s->token[i], text, SET_NOUN_EACH));
    growth_read(s, text, c);
    c->goal.named = c->goal.named && !c->goal.aimed;
    read_ends(s, text, c);
    read_phrase(s, text, c,
                kind == UNIT_MONEY ||
                    set_has(SET_UNIT_DEALS, (struct span){q->unit->name, strlen(q->unit->name)}));
    if (kind == UNIT_PERCENT && c->share != SIZE_MAX && c->action != SIZE_MAX &&
        (c->action > c->share || token_in(&s->token[c->action], WORD_VERBAL))) {
        c->action = SIZE_MAX; /* 占新增产值的6%: nothing is done */
        c->tail_action = false;
    }
    growth_settle(s, text, c, kind);
    read_negation(s, text, c);
    after_number_read(s, text, k, c, q->unit);
    if (c->after.to < s->n && token_has(&s->token[c->after.to], text, SET_NOUN_MAKES_UP))
        c->change.starts = false; /* 由4个岛屿组成 */
    read_goal(s, text, k, c);
}
