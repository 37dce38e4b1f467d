#include "growth.h"

#include "phrase.h"
#include "sets.h"
#include "tokens.h"

enum { YEAR_BEFORE = 5 }; /* basis-words: on the year before */

static bool of_quality(const struct scan *s, struct span text, size_t i, const struct clause *c)
{
    const struct token *t = &s->token[i];
    for (size_t k = i + 1; token_in(t, WORD_GROWTH) && k + 1 < c->to; k++)
        if (token_has(&s->token[k], text, SET_PARTICLE_OF))
            return true; /* 增速最快的制造业投资71亿元 */
    if (!c->counts)      /* 超收的八成: a share of it */
        return i + 2 == c->to && !c->points && token_has(&t[1], text, SET_PARTICLE_OF);
    if (i + 1 < c->to && token_has(&s->token[c->to - 1], text, SET_PARTICLE_OF))
        return true;
    bool after = i + 1 == c->to && c->to + 1 < s->n; /* t[1] is the number, t[2] what it counts */
    const struct token *next = after ? &t[2] : &t[1];
    if (i + 1 >= c->to && !after)
        return false;
    return token_has(t, text, SET_GROWTH_QUALITY) &&
           (next->kind == TOKEN_TEXT || (!after && token_has(next, text, SET_PARTICLE_OF)) ||
            token_in(next, WORD_NOUN)) &&
           set_at(SET_GROWTH_STEPS, text.s + next->at, next->length) == 0;
}

/* 1 for a word that says that the number is how far something is above another, -1 for below, 0 for others.
 */
static int distance_sign(const struct scan *s, struct span text, size_t i)
{
    const struct token *t = &s->token[i];
    struct span word = {text.s + t->at, t->length};
    if (!token_in(t, WORD_BOUND) && t->length > 6)
        return 0;
    return set_has(SET_DISTANCE_ABOVE, word) ? 1 : set_has(SET_DISTANCE_BELOW, word) ? -1 : 0;
}

/* Most clauses measure no distance: none of its words stands apart from the number, or at it as 高 and 低 do.
 */
static bool may_be_distance(const struct scan *s, struct span text, const struct clause *c)
{
    if (c->to == c->from)
        return false;
    const struct token *last = &s->token[c->to - 1];
    if (last->length == 3 && token_has(last, text, SET_DISTANCE_BARE))
        return true;
    return (c->classes & WORD_BOUND) != 0 || (c->points && c->classes & (WORD_UP | WORD_DOWN)); /* 高出 */
}

static size_t skip_averages(const struct scan *s, struct span text, size_t from, size_t i)
{
    while (i > from && (token_in(&s->token[i - 1], WORD_LEVEL) ||
                        (s->token[i - 1].length <= 12 &&
                         set_has(SET_DISTANCE_AVERAGES,
                                 (struct span){text.s + s->token[i - 1].at, s->token[i - 1].length}))))
        i--;
    return i;
}

/* Where the words for a goal begin that end before token i, or i: 超(省定目标)0.2个. */
static size_t skip_goal(const struct scan *s, struct span text, size_t from, size_t i)
{
    size_t begin = i;
    while (begin > from &&
           (token_in(&s->token[begin - 1], WORD_GOAL | WORD_LEVEL) ||
            token_has(&s->token[begin - 1], text, SET_GOAL_GIVERS) ||
            (begin < i && s->token[begin - 1].kind == TOKEN_TEXT && s->token[begin - 1].length <= 6)))
        begin--;
    return begin < i && token_in(&s->token[i - 1], WORD_GOAL) ? begin : i;
}

/* What measures the number against another one: 高于全国20元, 比全省平均低3元, and with what is compared far
 * before so many points, 高于城镇居民2个百分点. */
static void read_distance(const struct scan *s, struct span text, struct clause *c)
{
    if (!may_be_distance(s, text, c))
        return;
    size_t i = skip_averages(s, text, c->from, c->to), goal = skip_goal(s, text, c->from, c->to);
    int sign = i > c->from ? distance_sign(s, text, i - 1) : 0;
    if (sign == 0 && goal > c->from && (c->counts || c->points) &&
        token_has(&s->token[goal - 1], text, SET_DISTANCE_GOAL)) {
        sign = 1;
        i = goal;
    }
    for (size_t k = c->to; sign == 0 && c->points && k > c->from; k--) {
        sign = s->token[k - 1].length > 3 ? distance_sign(s, text, k - 1) : 0;
        i = k;
    }
    if (sign == 0)
        return;
    size_t begin = i - 1;
    if (i == c->to) { /* 低 alone needs 比 before what is compared */
        begin = skip_averages(s, text, c->from, i - 1);
        if (begin == i - 1) /* 比省定指标高3.6个百分点 */
            begin = skip_goal(s, text, c->from, i - 1);
        if (begin == c->from || begin == i - 1 || !token_in(&s->token[begin - 1], WORD_COMPARE))
            return;
        begin--;
    }
    c->distance = begin;
    c->growth.up = sign > 0;
    c->growth.down = sign < 0;
}

/* 占全国新增产值的61%, 占组织收入的比重为70%: a verb inside what 占 joins does not hide it. */
static void read_share(const struct scan *s, struct span text, struct clause *c)
{
    bool of = c->to > c->from && token_has(&s->token[c->to - 1], text, SET_PARTICLE_OF);
    if (!of && !(c->classes & WORD_RATIO))
        return;
    for (size_t i = c->to; i > c->from && c->share == SIZE_MAX; i--) {
        if (token_has(&s->token[i - 1], text, SET_SHARE_VERBS))
            c->share = i - 1;
    }
}

/* True when 比 stands before the quantity at token k in its clause. */
static bool is_compared(const struct scan *s, size_t k)
{
    enum { CLAUSE = 12 }; /* tokens */
    for (size_t i = k; i > 0 && k - i < CLAUSE; i--) {
        const struct token *t = &s->token[i - 1];
        if (token_in(t, WORD_COMPARE))
            return true;
        if (t->kind == TOKEN_COMMA || t->kind == TOKEN_END || t->kind == TOKEN_QUANTITY)
            break;
    }
    return false;
}

/* 比上年多11万元, 同比少支出300万元: more or less than what is compared with, a word of its own in front of
 * the number or the noun. */
static void read_more(const struct scan *s, struct span text, struct clause *c)
{
    enum { NEAR = 2 }; /* tokens between it and the number */
    const struct set_word *word;
    if (c->to == c->from + 1 && c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY &&
        set_which(SET_COMPARED_MORE, text.s + s->token[c->from].at, s->token[c->from].length, &word) > 0 &&
        is_compared(s, c->from - 1)) { /* 比上年30个多5个 */
        c->growth.up = word->number > 0;
        c->growth.down = word->number < 0;
        c->distance = c->from;
        return;
    }
    for (size_t i = c->to; c->classes & WORD_COMPARE && i > c->from + 1 && c->to - i < NEAR; i--) {
        const struct token *t = &s->token[i - 1], *before = t - 1;
        bool compared = before->kind == TOKEN_TIME ? i > c->from + 2 && token_in(before - 1, WORD_COMPARE)
                                                   : token_in(before, WORD_COMPARE);
        if (!compared || set_which(SET_COMPARED_MORE, text.s + t->at, t->length, &word) == 0)
            continue;
        c->growth.up = word->number > 0;
        c->growth.down = word->number < 0;
        c->distance = i - 1;
        return;
    }
}

/* Growth words, from right to left; a verb between them and the number takes their place. */
static void read_growth(const struct scan *s, struct span text, struct clause *c)
{
    bool reached = false;
    for (size_t i = c->to; i > c->from; i--) {
        const struct token *t = &s->token[i - 1];
        if (t->kind != TOKEN_WORD)
            continue;
        if (t->classes & WORD_COMPARE)
            c->growth.compared = true;
        if (t->classes & WORD_TO && !(t->classes & WORD_GROWTH))
            reached = true;
        if (token_has(t, text, SET_SHARE_OPENERS))
            c->share = i - 1;
        if (t->classes & WORD_GOAL)
            c->goal.named = true;
        if (c->goal.named && token_has(t, text, SET_GOAL_VERBS))
            c->goal.completed = true;
        if (t->classes & (WORD_UP | WORD_DOWN) && (t->length > 3 || i == c->to) && !c->growth.up &&
            !c->growth.down && c->share == SIZE_MAX && !of_quality(s, text, i - 1, c) &&
            !phrase_growth_name(s, text, i - 1)) {
            c->growth.reached = reached && !(t->classes & WORD_GROWTH);
            c->growth.at = i - 1;
            if (!c->growth.reached) {
                c->growth.up = (t->classes & WORD_UP) != 0;
                c->growth.down = (t->classes & WORD_DOWN) != 0;
            }
        }
        if (t->classes & WORD_ACTION && !(t->classes & (WORD_MONEY | WORD_DOWN | WORD_UP | WORD_NOUN)) &&
            !(i < c->to && phrase_suffix(&s->token[i], text)) && !token_has(t, text, SET_VERB_COMPLETE))
            break;
    }
}

/* 占全年任务70亿元, 完成全年任务: the verb before the time that the goal is of, where the clause begins. */
static bool completed_before(const struct scan *s, struct span text, const struct clause *c)
{
    const struct token *t = &s->token[c->from];
    return c->goal.named && c->from > 1 && t[-1].kind == TOKEN_TIME &&
           set_has(SET_GOAL_TIMES, token_span(&t[-1], text)) && token_has(&t[-2], text, SET_GOAL_VERBS);
}

/* 比上年同期11亿元增收1亿元, 比去年的61%上升3个百分点: nothing but 的 stands between what is compared with
 * and the number, and what it grew by comes after it. */
static bool is_base(const struct scan *s, struct span text, const struct clause *c)
{
    const struct set_word *year;
    size_t i = c->to, after = c->to + 1;
    if (i > c->from && token_has(&s->token[i - 1], text, SET_PARTICLE_OF))
        i--;
    if (i == c->from || !token_in(&s->token[i - 1], WORD_COMPARE) || after >= s->n ||
        !token_in(&s->token[after], WORD_UP | WORD_DOWN))
        return false;
    const struct token *t = &s->token[i - 1];
    return set_which(SET_BASIS_WORDS, text.s + t->at, t->length, &year) > 0 && year->number == YEAR_BEFORE;
}

void growth_read(const struct scan *s, struct span text, struct clause *c)
{
    read_growth(s, text, c);
    c->growth.base = (c->classes & WORD_COMPARE) != 0 && is_base(s, text, c);
    c->goal.completed = c->goal.completed || completed_before(s, text, c);
    read_share(s, text, c);
    read_distance(s, text, c);
    bool moves = c->growth.up || c->growth.down;
    if (!moves || token_in(&s->token[c->growth.at], WORD_GROWTH)) /* 增幅比上年高3个百分点 */
        read_more(s, text, c);
}

/* 实现8%的增长: a word of growth right after the percentage at token k, and nothing that it makes a name
 * with. */
static bool grows_after(const struct scan *s, struct span text, size_t k)
{
    if (k + 2 >= s->n || !token_has(&s->token[k + 1], text, SET_PARTICLE_OF) ||
        !token_in(&s->token[k + 2], WORD_UP | WORD_GROWTH) || token_in(&s->token[k + 2], WORD_DOWN))
        return false;
    return k + 3 == s->n || s->token[k + 3].kind == TOKEN_COMMA || s->token[k + 3].kind == TOKEN_END;
}

void growth_settle(const struct scan *s, struct span text, struct clause *c, enum unit_kind kind)
{
    bool moves = c->growth.up || c->growth.down;
    const struct token *last = c->to > c->from ? &s->token[c->to - 1] : NULL;
    if (!moves && kind == UNIT_PERCENT && grows_after(s, text, c->to))
        c->growth.up = true;
    if (!moves && last != NULL && token_has(last, text, SET_VERB_ADDED) &&
        (kind == UNIT_PERCENT || c->classes & WORD_COMPARE))
        c->growth.up = true;
    if (kind == UNIT_PERCENT && c->distance < c->to && last != NULL && token_in(last, WORD_LEVEL) &&
        s->token[c->distance].length == 3 && token_has(&s->token[c->distance], text, SET_DISTANCE_GOAL))
        c->growth.up = false; /* 超全省四分之一: a share of it, no distance from it */
    if (moves && c->head.ratio && !c->head.growth && c->distance == c->to && c->growth.at >= c->noun.from &&
        c->growth.at < c->noun.to)
        c->growth.up = c->growth.down = false;
}

bool growth_share_word(const struct scan *s, struct span text, size_t k)
{
    for (; k > 0; k--) {
        const struct token *t = &s->token[k - 1];
        if (t->kind == TOKEN_COMMA || t->kind == TOKEN_END || t->kind == TOKEN_QUANTITY)
            break;
        if (token_has(t, text, SET_SHARE_OPENERS))
            return true;
    }
    return false;
}
