#include "clause.h"

#include <string.h>

#include "aim.h"
#include "growth.h"
#include "phrase.h"
#include "rank.h"
#include "sets.h"
#include "stretch.h"
#include "tokens.h"

enum { BEHIND = 12 }; /* tokens looked at: a clause is no longer in honest text */

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
            phrase_false_noun(t, text) || t->kind == TOKEN_COMMA) && /* the colon behind a key */
           !token_in(t, WORD_GOAL | WORD_ACTION | WORD_LEVEL);
}

/* Where what stands right before the number and is no noun begins. */
static size_t end_of_noun(const struct scan *s, struct span text, const struct clause *c)
{
    size_t end = c->distance;
    for (;;) {
        bool aside = end > c->from + 1 && stretch_aside_time(s, text, end - 1);
        if (end > c->from &&
            (parts_from_noun(&s->token[end - 1], text) || (end < c->to && aim_of_growth(s, text, end - 1)) ||
             (!aside && end > c->from + 1 && stretch_noun_time(s, text, end - 1))))
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
    return phrase_trims(t, text) || (token_in(t, WORD_FORECAST | WORD_TARGET) && !token_in(t, WORD_GOAL));
}

/* Takes the verb that ends at token *end, if there is one. Returns whether what it governs is a verb used as
 * a noun. */
static bool take_tail_verb(const struct scan *s, struct span text, struct clause *c, size_t *end, bool money)
{
    const struct token *last = *end > c->from ? &s->token[*end - 1] : NULL;
    bool governed = false;
    if (last == NULL || !token_in(last, WORD_ACTION) || token_in(last, WORD_NOUN | WORD_GROWTH) ||
        (money && token_in(last, WORD_MONEY)))
        return false;
    c->tail_action = true;
    c->action = --*end;
    if (last->classes & WORD_VERBAL && *end > c->from && token_in(last - 1, WORD_ACTION) &&
        !token_in(last - 1, WORD_VERBAL)) { /* 拉动消费27亿元: the verb before governs it */
        c->tail_action = false;
        c->action = *end - 1;
        governed = true;
        ++*end;
    }
    while (*end > c->from &&
           (stands_aside(&s->token[*end - 1], text) || stretch_noun_time(s, text, *end - 1)))
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

static void read_phrase(const struct scan *s, struct span text, struct clause *c, bool money)
{
    size_t end = end_of_noun(s, text, c);
    bool governed = take_tail_verb(s, text, c, &end, money);
    size_t begin = governed ? end - 1 : end;
    if (begin > c->from && money && token_in(&s->token[begin - 1], WORD_MONEY) &&
        only_bounds(s, begin, c->to))
        begin--; /* 争取贷款超亿元, 政府补助高于全国20元 */
    struct phrase_room p = {c->from, end, false};
    for (size_t i = end; i < c->to; i++)
        p.subject =
            p.subject || token_in(&s->token[i], WORD_ACTION | WORD_TO | WORD_STOP | WORD_UP | WORD_DOWN);
    while (!governed && begin > c->from && phrase_holds(s, text, begin - 1, &p))
        begin--;
    c->noun.from = begin;
    c->noun.to = end;
    bool acts = (c->classes & WORD_ACTION) != 0;
    for (size_t i = c->tail_action ? end : begin; acts && i > c->from && c->action == SIZE_MAX; i--) {
        if (token_in(&s->token[i - 1], WORD_ACTION))
            c->action = i - 1;
    }
    for (size_t i = c->from; i < c->to; i++) {
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

static bool attribute_noun(struct span text, const struct token *t)
{
    for (size_t at = 0; at < t->length; at += 3) {
        if (set_at(SET_NOUN_ATTRIBUTE, text.s + t->at + at, t->length - at) == t->length - at)
            return true;
    }
    return false;
}

static bool joins(const struct token *t, struct span text)
{
    return t->kind == TOKEN_PAUSE || token_has(t, text, SET_JOINS);
}

/* How many tokens at `begin`, behind a verb or 的, only seem to be verbs, because a noun follows that they
 * are part of: 解决50个生产问题, 740亿元恢复重建资金, 抓好96个在建和新建项目. */
static size_t nominal_verbs(const struct scan *s, struct span text, size_t begin)
{
    const struct token *t = &s->token[begin];
    size_t left = s->n - begin, verbs = 0;
    if (left > 3 && token_in(t, WORD_ACTION) && joins(&t[1], text) && token_in(&t[2], WORD_ACTION))
        verbs = 2;
    while (verbs + 1 < left && token_in(&t[verbs], WORD_ACTION) &&
           (verbs == 0 || verbs == 2 || token_in(&t[verbs], WORD_VERBAL)) && verbs < 3)
        verbs++;
    if (verbs >= left)
        return 0;
    const struct token *head = &t[verbs];
    bool noun = head->kind == TOKEN_TEXT || token_has(head, text, SET_PARTICLE_OF) ||
                token_in(head, WORD_NOUN | WORD_MONEY);
    return noun ? verbs : 0;
}

/* Where “…”试点, which counts, ends; (…) explains and does not. */
static size_t quoted_end(const struct scan *s, struct span text, size_t begin)
{
    size_t i = begin;
    if (!token_is(&s->token[begin], text, "“"))
        return begin;
    while (i < s->n && i - begin < BEHIND && s->token[i].kind != TOKEN_COMMA &&
           s->token[i].kind != TOKEN_END && s->token[i].kind != TOKEN_QUANTITY)
        if (s->token[i++].kind == TOKEN_CLOSE)
            break;
    struct phrase_room p = {i, s->n, true};
    while (i < s->n && i - begin < BEHIND && s->token[i].kind != TOKEN_PAUSE &&
           s->token[i].kind != TOKEN_OPEN && phrase_holds(s, text, i, &p))
        i++;
    return i;
}

/* 30家产值超亿元的企业: what the quantity at token `end`, with its noun [*begin, end) before it, is an
 * attribute of. Returns where that ends, or `end`. */
static size_t attribute_owner(const struct scan *s, struct span text, size_t *begin, size_t end)
{
    if (end == *begin || end + 1 >= s->n || s->token[end].kind != TOKEN_QUANTITY ||
        !attribute_noun(text, &s->token[end - 1]))
        return end;
    size_t next = end + 1 + (token_has(&s->token[end + 1], text, SET_PARTICLE_OF) ? 1 : 0);
    size_t owner = phrase_end(s, text, next, 0);
    if (owner == next && next < s->n)
        owner = quoted_end(s, text, next);
    if (owner == next)
        return end;
    *begin = next;
    return owner;
}

static void read_behind(const struct scan *s, struct span text, size_t k, struct clause *c)
{
    size_t i = k + 1;
    if (i < s->n && s->token[i].kind == TOKEN_QUANTITY) /* 带动10户30人贫困户: both count it */
        i++;
    const struct token *last = c->to > c->from ? &s->token[c->to - 1] : NULL;
    bool object =
        last != NULL && (c->tail_action || token_has(last, text, SET_PARTICLE_OF) ||
                         token_has(last, text, SET_PARTICLE_DONE) || (c->from > 0 && joins(last, text)));
    bool named = c->noun.from < c->noun.to;
    while (i < s->n && (token_has(&s->token[i], text, SET_PARTICLE_OF) ||
                        (!named && token_has(&s->token[i], text, SET_COPULAS))))
        i++;
    int digit;
    struct span next = i < s->n ? token_span(&s->token[i], text) : (struct span){text.s, 0};
    if (next.n > 0 && s->token[i].kind == TOKEN_TEXT && !set_within(SET_UNIT_GRADES, next) &&
        (number_digit(next.s, next.n, &digit) > 0 || next.s[0] == '-'))
        return; /* the next column of a table; not 2个500吨级泊位 */
    if (i < s->n && token_has(&s->token[i], text, SET_MARK_RATIO))
        return; /* 14.6∶46.1∶39.3 */
    size_t begin = i;
    if (object && i < s->n)
        i += nominal_verbs(s, text, i);
    i = attribute_owner(s, text, &begin, phrase_end(s, text, begin, i - begin));
    if (begin < s->n && s->token[begin].kind == TOKEN_OPEN)
        i = quoted_end(s, text, begin);
    c->after.from = begin;
    c->after.to = i;
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

static bool is_attribute(const struct scan *s, struct span text, const struct clause *c)
{
    if (c->tail_action || c->noun.from == c->noun.to)
        return false;
    return attribute_noun(text, &s->token[c->noun.to - 1]);
}

static bool is_object(const struct token *t)
{
    return t->kind == TOKEN_TEXT ||
           (token_in(t, WORD_NOUN | WORD_LEVEL) && !token_in(t, WORD_STOP | WORD_ACTION));
}

/* True when only trims stand between the last comma and the number. */
static bool opens_clause(const struct scan *s, struct span text, const struct clause *c)
{
    for (size_t i = c->from; i < c->to; i++) {
        if (!phrase_trims(&s->token[i], text))
            return false;
    }
    return c->from == 0 || s->token[c->from - 1].kind != TOKEN_QUANTITY;
}

/* Reads the noun phrase behind the number where it may be what is counted. */
static void find_behind(const struct scan *s, struct span text, size_t k, struct clause *c,
                        enum unit_kind kind)
{
    bool counts = c->counts || kind == UNIT_MONEY || kind == UNIT_MEASURE || kind == UNIT_AGE;
    bool of_noun = k + 1 < s->n && token_has(&s->token[k + 1], text, SET_PARTICLE_OF); /* 惠及90%的在校生 */
    /* 惠及90%的在校生; 70%以上行政村通了公路: nothing but trims before it */
    bool opens = c->noun.from == c->noun.to && c->action == SIZE_MAX && !c->growth.up && !c->growth.down &&
                 !c->joined && c->share == SIZE_MAX && kind == UNIT_PERCENT && opens_clause(s, text, c);
    /* 覆盖90%县级医院和50%卫生院: of what the verb reaches */
    bool reaches = kind == UNIT_PERCENT && k + 1 < s->n && is_object(&s->token[k + 1]) &&
                   (c->tail_action || (k > 0 && joins(&s->token[k - 1], text)));
    if (counts || opens || reaches || (of_noun && c->noun.from == c->noun.to))
        read_behind(s, text, k, c);
    if (c->after.from < c->after.to && token_has(&s->token[c->after.to - 1], text, SET_NOUN_CIRCUMSTANCES)) {
        c->after.to--; /* 在减收9亿元的情况下, 完成8户企业试点的基础上 */
        if (c->after.from < c->after.to && token_has(&s->token[c->after.to - 1], text, SET_PARTICLE_OF))
            c->after.to--;
    }
    if (kind == UNIT_PERCENT && of_noun && k + 2 < s->n &&
        aim_behind(s, text, k + 2, c)) { /* 控制在4%的目标内 */
        c->goal.aimed = c->goal.behind = true;
        c->after.from = c->after.to;
    }
    bool named = c->noun.from < c->noun.to && !token_in(&s->token[c->noun.to - 1], WORD_LEVEL);
    if (c->counts && of_noun && named && c->after.to == c->after.from + 1 &&
        token_in(&s->token[c->after.from], WORD_GOAL))
        c->after.from = c->after.to; /* 完成新建幸福院20所的任务: what stands before is counted */
    bool moves = (c->growth.up || c->growth.down) && c->noun.from < c->noun.to && c->growth.at >= c->noun.to;
    if (kind == UNIT_MONEY && moves && c->after.from < c->after.to &&
        token_in(&s->token[c->after.to - 1], WORD_TARGET | WORD_GOAL)) { /* 人均收入增加700元的目标 */
        c->goal.aimed = c->goal.behind = true;
        c->after.from = c->after.to;
    }
    c->attribute = kind == UNIT_MONEY && !moves && is_attribute(s, text, c) && c->after.from < c->after.to &&
                   s->token[c->after.from].kind != TOKEN_OPEN;
    if (!counts && c->after.from < c->after.to && c->after.to < s->n &&
        token_in(&s->token[c->after.to], WORD_UP | WORD_DOWN)) {
        c->growth.up = token_in(&s->token[c->after.to], WORD_UP); /* 8%左右的国内生产总值增长目标 */
        c->growth.down = !c->growth.up;
        c->goal.aimed =
            c->after.to + 1 < s->n && token_in(&s->token[c->after.to + 1], WORD_TARGET | WORD_GOAL);
    }
}

/* What stands behind that phrase: its verb, or that it is expected. */
static void read_rest(const struct scan *s, struct span text, struct clause *c)
{
    enum { VERB_BEHIND = 4 }; /* tokens */
    if (c->after.to == c->after.from)
        return;
    c->known = c->after.to < s->n && token_has(&s->token[c->after.to], text, SET_KNOWN_WORDS);
    c->expected = c->after.to < s->n && token_in(&s->token[c->after.to], WORD_FORECAST);
    for (size_t i = c->after.to; c->action == SIZE_MAX && i < s->n && i < c->after.to + VERB_BEHIND; i++) {
        if (s->token[i].kind == TOKEN_COMMA || s->token[i].kind == TOKEN_END ||
            s->token[i].kind == TOKEN_QUANTITY)
            break;
        if (token_in(&s->token[i], WORD_ACTION))
            c->action = i;
    }
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
    c->goal.task = !counted && ((named && !done) || aim_given_task(s, text, k, c));
}

void clause_read(const struct scan *s, struct span text, size_t k, struct clause *c)
{
    const struct quantity *q = &s->quantity[s->token[k].index];
    enum unit_kind kind = q->unit->kind;
    *c = (struct clause){.share = SIZE_MAX, .list = SIZE_MAX, .action = SIZE_MAX, .each = SIZE_MAX};
    c->to = token_first_part(s, k);
    c->points = kind == UNIT_PP;
    c->counts = kind == UNIT_COUNT || kind == UNIT_PLACE;
    c->from = stretch_begin(s, text, c->to);
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
    for (size_t i = c->from; i < c->to; i++)
        c->joined = c->joined && (joins(&s->token[i], text) ||
                                  (i > c->from && token_in(&s->token[i], WORD_TRIM) && /* 、每人每年4300元 */
                                   token_opens(&s->token[i], text, SET_NOUN_EACH)));
    growth_read(s, text, c);
    c->goal.named = c->goal.named && !c->goal.aimed;
    read_ends(s, text, c);
    read_phrase(s, text, c,
                kind == UNIT_MONEY ||
                    set_has(SET_UNIT_DEALS, (struct span){q->unit->name, strlen(q->unit->name)}));
    if (kind == UNIT_PERCENT && c->share != SIZE_MAX && c->action != SIZE_MAX && c->action > c->share) {
        c->action = SIZE_MAX; /* 占新增产值的6%: nothing is done */
        c->tail_action = false;
    }
    growth_settle(s, text, c, kind);
    find_behind(s, text, k, c, kind);
    read_rest(s, text, c);
    read_goal(s, text, k, c);
}
