#include "after_number.h"

#include "aim.h"
#include "number.h"
#include "phrase.h"
#include "sets.h"
#include "tokens.h"

enum { WITHIN = 12 }; /* tokens looked at: a clause is no longer in honest text */

static bool attribute_noun(struct span text, const struct token *t)
{
    for (size_t at = 0; at < t->length; at += 3) {
        if (set_at(SET_NOUN_ATTRIBUTE, text.s + t->at + at, t->length - at) == t->length - at)
            return true;
    }
    return false;
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

/* How many tokens at `begin`, after a verb or 的, only seem to be verbs, because a noun follows that they
 * are part of: 解决50个生产问题, 740亿元恢复重建资金, 抓好96个在建和新建项目. */
static size_t nominal_verbs(const struct scan *s, struct span text, size_t begin)
{
    const struct token *t = &s->token[begin];
    size_t left = s->n - begin, verbs = 0;
    if (left > 3 && token_in(t, WORD_ACTION) && token_joins(&t[1], text) && token_in(&t[2], WORD_ACTION))
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

/* The same for one that opens its clause, where what follows has a verb of its own: 5家培训机构被取缔. */
static size_t nominal_opening(const struct scan *s, struct span text, size_t begin)
{
    const struct token *t = &s->token[begin];
    if (begin + 2 >= s->n || !token_in(t, WORD_VERBAL) || token_in(t, WORD_NOUN | WORD_MONEY) ||
        t[1].at != t->at + t->length || (t[1].kind != TOKEN_TEXT && !token_in(&t[1], WORD_NOUN)) ||
        token_in(&t[1], WORD_ACTION))
        return 0;
    size_t end = phrase_end(s, text, begin, 1);
    return end < s->n && token_in(&s->token[end], WORD_ACTION | WORD_STOP | WORD_TO) ? 1 : 0;
}

/* Where “…”试点, which counts, ends; (…) explains and does not. */
static size_t quoted_end(const struct scan *s, struct span text, size_t begin)
{
    size_t i = begin;
    if (!token_is(&s->token[begin], text, "“"))
        return begin;
    while (i < s->n && i - begin < WITHIN && s->token[i].kind != TOKEN_COMMA &&
           s->token[i].kind != TOKEN_END && s->token[i].kind != TOKEN_QUANTITY)
        if (s->token[i++].kind == TOKEN_CLOSE)
            break;
    struct phrase_room p = {i, s->n, true};
    while (i < s->n && i - begin < WITHIN && s->token[i].kind != TOKEN_PAUSE &&
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

/* 36个村的道路: where the noun of places, bodies or people ends that is counted, or `end`. */
static size_t owner_end(const struct scan *s, struct span text, size_t begin, size_t end)
{
    for (size_t i = begin + 1; i + 1 < end; i++) {
        const struct token *before = &s->token[i - 1];
        if (token_has(&s->token[i], text, SET_PARTICLE_OF) &&
            (before->kind == TOKEN_TEXT || token_in(before, WORD_NOUN | WORD_LEVEL)))
            return set_ends(SET_NOUN_BODIES, token_span(before, text)) > 0 ? i : end;
    }
    return end;
}

size_t after_number_owner(const struct scan *s, struct span text, size_t begin, size_t end)
{
    size_t owner = owner_end(s, text, begin, end);
    return owner < end ? owner + 1 : begin;
}

static void read_phrase(const struct scan *s, struct span text, size_t k, struct clause *c, bool money)
{
    size_t i = k + 1;
    if (i < s->n && s->token[i].kind == TOKEN_QUANTITY &&
        (s->quantity[s->token[k].index].unit->kind != UNIT_PLACE || /* not 2镇51个村 */
         s->quantity[s->token[i].index].unit->kind == UNIT_PLACE))
        i++; /* 带动10户30人贫困户: both count it */
    const struct token *last = c->to > c->from ? &s->token[c->to - 1] : NULL;
    bool object = last != NULL &&
                  (c->tail_action || token_has(last, text, SET_PARTICLE_OF) ||
                   token_has(last, text, SET_PARTICLE_DONE) || (c->from > 0 && token_joins(last, text)));
    bool named = c->noun.from < c->noun.to;
    while (i < s->n && (token_has(&s->token[i], text, SET_PARTICLE_OF) ||
                        (!named && token_has(&s->token[i], text, SET_COPULAS))))
        i++;
    if (named && i < s->n && token_joins(&s->token[i], text))
        return; /* 项目6项及中心1个 */
    int digit;
    struct span next = i < s->n ? token_span(&s->token[i], text) : (struct span){text.s, 0};
    if (next.n > 0 && s->token[i].kind == TOKEN_TEXT && !set_within(SET_UNIT_GRADES, next) &&
        (number_digit(next.s, next.n, &digit) > 0 || next.s[0] == '-'))
        return; /* the next column of a table; not 2个500吨级泊位 */
    if (i < s->n && token_has(&s->token[i], text, SET_MARK_RATIO))
        return; /* 14.6∶46.1∶39.3 */
    if (i + 1 < s->n && s->token[i + 1].kind == TOKEN_QUANTITY &&
        token_has(&s->token[i], text, SET_COMPARED_MORE))
        return; /* 比上年30个多5个 */
    size_t begin = i;
    if (object && i < s->n)
        i += nominal_verbs(s, text, i);
    else if (c->counts && i == k + 1 && i < s->n && opens_clause(s, text, c))
        i += nominal_opening(s, text, i);
    else if (money && named && i == k + 1 && i < s->n && token_in(&s->token[i], WORD_ACTION))
        return; /* 投资8亿元兴建产业园 */
    i = attribute_owner(s, text, &begin, phrase_end(s, text, begin, i - begin));
    if (c->sessions && object && i > begin && i < s->n && token_in(&s->token[i], WORD_VERBAL) &&
        (i + 1 == s->n || s->token[i + 1].kind != TOKEN_TEXT))
        i++; /* 组织2次大型知识产权培训 */
    if (begin < s->n && s->token[begin].kind == TOKEN_OPEN)
        i = quoted_end(s, text, begin);
    c->after.from = begin;
    c->after.to = i;
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

/* True when nothing but nouns of goals stands after the number: (3万亩)任务, (28万户)改造任务. */
static bool only_goals(const struct scan *s, struct span text, const struct clause *c)
{
    for (size_t i = c->after.from; i < c->after.to; i++) {
        const struct token *t = &s->token[i];
        bool task = token_in(t, WORD_NOUN) && set_ends(SET_TASK_NOUNS, token_span(t, text)) > 0;
        if (!token_in(t, WORD_GOAL) && !task && !token_has(t, text, SET_PARTICLE_OF))
            return false;
    }
    return true;
}

/* 完成造林3万亩任务, 超额完成90万元目标任务: what stands before the number is what it counts. */
static void end_at_goal(const struct scan *s, struct span text, struct clause *c)
{
    for (size_t i = c->from; i < c->to; i++) {
        if (!token_has(&s->token[i], text, SET_AIM_REACHED))
            continue;
        c->goal.aimed = c->goal.after = i > 0 && token_has(&s->token[i - 1], text, SET_GOAL_PASSING);
        if (c->noun.from < c->noun.to && only_goals(s, text, c))
            c->after.from = c->after.to;
    }
}

/* The last of the quantities that are joined, the first of which is token k. */
static size_t last_of_row(const struct scan *s, struct span text, size_t k)
{
    enum { ROW = 8 };
    size_t last = k;
    while (last < k + (size_t)2 * ROW && last + 2 < s->n && token_joins(&s->token[last + 1], text) &&
           s->token[last + 2].kind == TOKEN_QUANTITY)
        last += 2;
    return last;
}

bool after_number_steps(const struct scan *s, struct span text, size_t k)
{
    size_t i = last_of_row(s, text, k) + 1;
    if (s->quantity[s->token[i - 1].index].unit != s->quantity[s->token[k].index].unit)
        return false; /* 增长6%、跨上2万亿元台阶 */
    if (i < s->n && s->token[i].kind == TOKEN_QUANTITY && s->quantity[s->token[i].index].steps)
        return true; /* 500亿元、600亿元两个台阶 */
    return i < s->n && token_opens(&s->token[i], text, SET_STEP_NOUNS);
}

/* Reads the noun phrase after the number where it may be what is counted. */
static void find_phrase(const struct scan *s, struct span text, size_t k, struct clause *c,
                        const struct unit *unit)
{
    enum unit_kind kind = unit->kind;
    bool counts = c->counts || kind == UNIT_MONEY || kind == UNIT_MEASURE || kind == UNIT_AGE;
    bool of_noun = k + 1 < s->n && token_has(&s->token[k + 1], text, SET_PARTICLE_OF); /* 惠及90%的在校生 */
    /* 惠及90%的在校生; 70%以上行政村通了公路: nothing but trims before it */
    bool opens = c->noun.from == c->noun.to && c->action == SIZE_MAX && !c->growth.up && !c->growth.down &&
                 !c->joined && c->share == SIZE_MAX && kind == UNIT_PERCENT && opens_clause(s, text, c);
    /* 覆盖90%县级医院和50%卫生院: of what the verb reaches */
    bool reaches = kind == UNIT_PERCENT && k + 1 < s->n && is_object(&s->token[k + 1]) &&
                   (c->tail_action || (k > 0 && token_joins(&s->token[k - 1], text)));
    if (counts || opens || reaches || (of_noun && c->noun.from == c->noun.to))
        read_phrase(s, text, k, c, kind == UNIT_MONEY);
    if (c->after.from < c->after.to && token_has(&s->token[c->after.to - 1], text, SET_NOUN_CIRCUMSTANCES)) {
        c->after.to--; /* 在减收9亿元的情况下, 完成8户企业试点的基础上 */
        if (c->after.from < c->after.to && token_has(&s->token[c->after.to - 1], text, SET_PARTICLE_OF))
            c->after.to--;
    }
    size_t last = last_of_row(s, text, k); /* 分别超过增长9%和8%的目标 */
    if (kind == UNIT_PERCENT && last + 2 < s->n && token_has(&s->token[last + 1], text, SET_PARTICLE_OF) &&
        aim_after(s, text, last + 2, c, unit)) { /* 控制在4%的目标内 */
        c->goal.aimed = c->goal.after = true;
        c->after.from = c->after.to;
    }
    if ((kind == UNIT_PERCENT || kind == UNIT_DOUBLING) && of_noun && c->after.from < c->after.to &&
        only_goals(s, text, c))
        c->after.from = c->after.to; /* 没有达到10%的预期目标 */
    bool named = c->noun.from < c->noun.to && !token_in(&s->token[c->noun.to - 1], WORD_LEVEL);
    if (c->counts && of_noun && named && c->after.to == c->after.from + 1 &&
        token_in(&s->token[c->after.from], WORD_GOAL))
        c->after.from = c->after.to; /* 完成新建幸福院20所的任务: what stands before is counted */
    bool aim = c->after.from < c->after.to && token_in(&s->token[c->after.to - 1], WORD_GOAL);
    if (kind != UNIT_PERCENT && !(unit->traits & UNIT_ITEM) &&
        (aim || (c->after.from < c->after.to && only_goals(s, text, c))))
        end_at_goal(s, text, c);
    bool moves = (c->growth.up || c->growth.down) && c->noun.from < c->noun.to && c->growth.at >= c->noun.to;
    if (kind == UNIT_MONEY && moves && c->after.from < c->after.to &&
        token_in(&s->token[c->after.to - 1], WORD_TARGET | WORD_GOAL)) { /* 人均收入增加700元的目标 */
        c->goal.aimed = c->goal.after = true;
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

/* What stands after that phrase: its verb, or that it is expected. */
static void read_rest(const struct scan *s, struct span text, struct clause *c)
{
    enum { VERB_WITHIN = 4 }; /* tokens */
    if (c->after.to == c->after.from)
        return;
    c->known = c->after.to < s->n && token_has(&s->token[c->after.to], text, SET_KNOWN_WORDS);
    c->expected = c->after.to < s->n && token_in(&s->token[c->after.to], WORD_FORECAST);
    for (size_t i = c->after.to; c->action == SIZE_MAX && i < s->n && i < c->after.to + VERB_WITHIN; i++) {
        if (s->token[i].kind == TOKEN_COMMA || s->token[i].kind == TOKEN_END ||
            s->token[i].kind == TOKEN_QUANTITY)
            break;
        if (token_has(&s->token[i], text, SET_AIM_NEGATIONS))
            break;
        if (token_in(&s->token[i], WORD_ACTION))
            c->action = i;
    }
}

void after_number_read(const struct scan *s, struct span text, size_t k, struct clause *c,
                       const struct unit *unit)
{
    find_phrase(s, text, k, c, unit);
    read_rest(s, text, c);
}

bool after_number_counts(const struct scan *s, struct span text, const struct clause *c, struct span after)
{
    /* 干渠6条总长42公里: what measures belongs to the number after it */
    if (c->noun.from < c->noun.to && c->after.to < s->n && s->token[c->after.to].kind == TOKEN_QUANTITY &&
        set_has(SET_NOUN_BARE_MEASURES, after))
        return false;
    if (!c->counts && c->noun.from < c->noun.to && set_at(SET_NOUN_STATES_AFTER, after.s, after.n) > 0)
        return false; /* 债券资金3亿元未拨付: what became of it */
    /* 12个乡镇、87个村: what stands before belongs to the number before */
    bool next_item = c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY &&
                     c->after.to > c->after.from && token_in(&s->token[c->after.from], WORD_LEVEL);
    const struct token *before = c->to > c->from ? &s->token[c->to - 1] : NULL; /* 除市区外的18个区 */
    if (after.n > 0 && before != NULL && token_has(before, text, SET_PARTICLE_OF) &&
        token_in(&s->token[c->after.from], WORD_LEVEL))
        return true;
    if (set_has(SET_NOUN_DIVISIONS, after) && before != NULL &&
        token_has(before, text, SET_SUMMING_UP)) /* 杨庄、李庄等9个村 */
        return true;
    return after.n > 3 || c->attribute || (after.n > 0 && (c->noun.from == c->noun.to || next_item));
}

bool after_number_measures(const struct scan *s, const struct clause *c)
{
    size_t i = c->after.to;
    while (i < s->n && token_in(&s->token[i], WORD_TO | WORD_TRIM))
        i++;
    return i < s->n && s->token[i].kind == TOKEN_QUANTITY;
}
