#include "grant.h"

#include "phrase.h"
#include "sets.h"
#include "tokens.h"

enum { AHEAD = 16 }; /* tokens looked at after a condition */

/* What stands between the last mark and the number. */
struct words {
    bool each;   /* 每人, 每亩: for every one */
    bool often;  /* 每年, 每月 */
    bool of;     /* 的 */
    bool lump;   /* 一次性, 给予: how it is granted */
    bool paid;   /* 发放, 共, 争取: an amount that was paid or won */
    bool moved;  /* 提高到, 达到: what it has come to */
    bool bound;  /* 不低于(每年) */
    bool share;  /* 按(投入额的3%) */
    size_t verb; /* token of the last verb of granting, or SIZE_MAX */
};

static bool grants(const struct token *t, struct span text)
{
    return (t->kind == TOKEN_TEXT || t->kind == TOKEN_WORD) &&
           set_ends(SET_GRANT_VERBS, token_span(t, text)) > 0;
}

static struct words read_words(const struct scan *s, struct span text, const struct clause *c, size_t k)
{
    struct words w = {.verb = SIZE_MAX};
    bool acts = false;
    for (size_t i = c->from; i < k; i++) {
        const struct token *t = &s->token[i];
        bool each = token_in(t, WORD_TRIM) && token_opens(t, text, SET_NOUN_EACH);
        bool often = each && token_has(t, text, SET_TIMES_EACH);
        w.each = w.each || (each && !often);
        w.often = w.often || often;
        acts = acts || token_in(t, WORD_ACTION);
        w.of = w.of || (acts && token_has(t, text, SET_PARTICLE_OF) && i + 1 < k);
        bool moves = token_in(t, WORD_UP | WORD_DOWN | WORD_TO) ||
                     (token_in(t, WORD_STOP) && set_ends(SET_CHANGE_TO_ENDS, token_span(t, text)) > 0);
        w.moved = w.moved || (moves && !token_has(t, text, SET_COPULAS));
        w.bound = w.bound || token_in(t, WORD_BOUND);
        w.share = w.share || token_has(t, text, SET_ARRANGE_WORDS);
        if (grants(t, text))
            w.verb = i;
    }
    return w;
}

/* The words that most clauses need not be searched for: those that tell how, and those that tell that. */
static void read_manner(const struct scan *s, struct span text, const struct clause *c, size_t k,
                        struct words *w)
{
    for (size_t i = c->from; i < k; i++) {
        struct span word = token_span(&s->token[i], text);
        w->lump = w->lump || set_within(SET_GRANT_MANNERS, word);
        w->paid = w->paid || set_within(SET_GRANT_PAID, word);
    }
}

/* 投入500万元以上的，按…给予补助: a limit that a clause ends with, and a grant that hangs on it. */
static bool is_condition(const struct scan *s, struct span text, size_t k)
{
    enum { OWNER = 4 }; /* tokens of 1亿元的(工业项目) */
    size_t end = k + 2;
    bool of = end < s->n && token_has(&s->token[k + 1], text, SET_PARTICLE_OF);
    while (of && end + 1 < s->n && end < k + 2 + OWNER &&
           (s->token[end].kind == TOKEN_TEXT || token_in(&s->token[end], WORD_NOUN)))
        end++;
    bool ends = of && s->token[end].kind == TOKEN_COMMA;
    for (size_t i = end + 1; ends && i < s->n && i < k + AHEAD && s->token[i].kind != TOKEN_END; i++)
        if (grants(&s->token[i], text) || set_within(SET_GRANT_MANNERS, token_span(&s->token[i], text)))
            return true;
    return false;
}

/* True when only trims part the verb from the number: 奖励20万元, 补助每户2万元. */
static bool touches(const struct scan *s, struct span text, size_t verb, size_t k)
{
    for (size_t i = verb + 1; i < k; i++)
        if (!phrase_trims(&s->token[i], text))
            return false;
    return true;
}

/* True when a verb of granting stands right after the number: 3%给予补助, 5万元的奖励. */
static bool grants_after(const struct scan *s, struct span text, size_t k)
{
    enum { NEAR = 4 };
    for (size_t i = k + 1; i < s->n && i <= k + NEAR; i++) {
        const struct token *t = &s->token[i];
        if (t->kind == TOKEN_PAUSE) /* 支出900万元、补助200万元: the next item's */
            return false;
        if (grants(t, text))
            return true;
        if (!phrase_trims(t, text) && !set_within(SET_GRANT_MANNERS, token_span(t, text)) &&
            set_ends(SET_GRANT_STANDARDS, token_span(t, text)) == 0) /* 500元的标准给予补助 */
            return false;
    }
    return false;
}

void grant_features(const struct scan *s, struct span text, size_t k, const struct clause *c, bool goes_on,
                    struct features *is)
{
    if (!features_have(is, FEATURE_BOUND_EXACT))
        features_add(is, FEATURE_GRANT_CONDITION, is_condition(s, text, k));
    if (!features_have(is, FEATURE_MONEY) && !features_have(is, FEATURE_PERCENT) &&
        !features_have(is, FEATURE_PER_UNIT))
        return;
    struct words w = read_words(s, text, c, k);
    bool standard = c->noun.to > c->noun.from &&
                    set_ends(SET_GRANT_STANDARDS, token_span(&s->token[c->noun.to - 1], text)) > 0;
    bool after = grants_after(s, text, k);
    if (!w.each && w.verb == SIZE_MAX && !standard && !after)
        return;
    read_manner(s, text, c, k, &w);
    bool named = c->noun.to > c->noun.from;
    const struct token *last = c->from > 0 ? &s->token[c->from - 1] : NULL;
    bool counted = last != NULL && last->kind == TOKEN_QUANTITY && /* 奖励5家企业30万元 */
                   !(c->from < k && s->token[c->from].kind == TOKEN_PAUSE) &&
                   s->quantity[last->index].unit->kind != UNIT_AGE; /* 80岁以上每人50元 */
    bool settled = w.paid || w.moved || c->change.starts || counted;
    bool before = w.verb != SIZE_MAX && touches(s, text, w.verb, k);
    bool grant = before || (after && (w.lump || w.each || w.share));
    bool part = after && w.share && !w.moved;                    /* 按投入额的3%给予补助 */
    bool most = w.each && features_have(is, FEATURE_BOUND_MOST); /* 单个企业最高不超过50万元 */
    bool rate = !settled && (most || (w.each && (!named || grant || goes_on || w.share)) ||
                             (grant && (w.often || w.lump || w.of)));
    features_add(is, FEATURE_GRANT_RATE, rate || part);
    features_add(is, FEATURE_STANDARD, standard && !settled && !w.lump && !w.bound);
    features_add(is, FEATURE_GRANT_VERB, before);
}
