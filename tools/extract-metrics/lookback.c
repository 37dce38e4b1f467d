#include "lookback.h"

#include "naming.h"
#include "noun_text.h"
#include "phrase.h"
#include "sets.h"
#include "tokens.h"

/* Things and people are counted by what stands beside them, and parts are of what was counted. */
static bool goes_on(const struct sentence *st, enum unit_kind kind)
{
    return kind != UNIT_COUNT && kind != UNIT_PLACE && kind != UNIT_RANK && !st->part;
}

/* 民营经济快速发展: without what is said of it at its end. */
static struct span without_state(struct span noun)
{
    size_t length;
    for (const char *from = noun.s;
         (from = set_find(SET_SUBJECT_STATES, span_from(noun, (size_t)(from - noun.s)), &length)) != NULL;
         from += length) {
        size_t at = (size_t)(from - noun.s), to = at + length, next;
        while ((next = set_at(SET_SUBJECT_STATES, noun.s + to, noun.n - to)) > 0)
            to += next;
        if (to == noun.n && at > 0)
            return span_head(noun, at);
    }
    return noun;
}

struct tokens lookback_tokens(const struct extract *x, const struct sentence *st, const struct clause *c,
                              const struct quantity *q)
{
    enum { PHRASE = 12 }; /* tokens of a noun phrase */
    const struct scan *s = &x->scan;
    bool change = q->unit->kind == UNIT_PERCENT && (c->growth.up || c->growth.down);
    for (size_t end = goes_on(st, q->unit->kind) ? c->noun.from : 0; end > 0; end--) {
        const struct token *t = &s->token[end - 1];
        if (t->kind == TOKEN_QUANTITY || t->kind == TOKEN_END)
            break;
        struct phrase_room room = {0, end, true};
        size_t from = end;
        while (from > 0 && end - from < PHRASE && phrase_holds(s, st->text, from - 1, &room))
            from--;
        if (from == end)
            continue;
        struct span noun = without_state(phrase_text(s, st->text, from, end));
        if (naming_of_label(&x->lex, noun, q->unit, change) != NULL)
            return (struct tokens){from, end};
        end = from + 1;
    }
    return (struct tokens){0, 0};
}

struct span lookback_noun(const struct extract *x, const struct sentence *st, const struct clause *c,
                          const struct quantity *q)
{
    struct tokens noun = lookback_tokens(x, st, c, q);
    if (noun.from == noun.to)
        return (struct span){st->text.s, 0};
    return without_state(phrase_text(&x->scan, st->text, noun.from, noun.to));
}

struct span lookback_subject(const struct scan *s, const struct sentence *st, const struct clause *c)
{
    enum { CLAUSE = 16 }; /* tokens looked at */
    struct span none = {st->text.s, 0};
    if (st->last.any || c->from < 2 || s->token[c->from - 1].kind != TOKEN_COMMA)
        return none;
    size_t end = c->from - 1, begin = end;
    while (begin > 0 && end - begin < CLAUSE && s->token[begin - 1].kind != TOKEN_COMMA &&
           s->token[begin - 1].kind != TOKEN_END && s->token[begin - 1].kind != TOKEN_QUANTITY)
        begin--;
    for (; begin < end; begin++) {
        size_t to = phrase_end(s, st->text, begin, 0);
        struct span noun =
            to > begin ? noun_or_none(phrase_text(s, st->text, begin, to < end ? to : end)) : none;
        noun = without_state(noun);
        if (noun.n > 3)
            return noun;
    }
    return none;
}

/* 排查隐患336处，完成整改312处: nothing but verbs stands before it, and the same was counted by its unit. */
static bool is_done_to_known(const struct extract *x, const struct sentence *st, const struct clause *c,
                             const struct quantity *q)
{
    if (!st->last.any || st->last.verb || st->last.unit != q->unit || q->unit->kind != UNIT_COUNT)
        return false;
    size_t i = c->from;
    while (i < c->noun.from && !token_in(&x->scan.token[i], WORD_ACTION))
        i++; /* 34项问题完成整改15项 */
    for (; i < c->noun.from; i++) {
        const struct token *t = &x->scan.token[i];
        if (t->kind == TOKEN_TEXT || t->kind == TOKEN_CLOSE ||
            (token_in(t, WORD_NOUN) && !token_in(t, WORD_ACTION)))
            return false; /* 治理水土流失45万亩，新增矿山恢复治理16万亩 */
    }
    return true;
}

bool lookback_is_asked(const struct extract *x, const struct sentence *st, const struct clause *c,
                       const struct quantity *q, struct span before)
{
    bool bare = set_has(SET_NOUN_BARE_COUNTS, before), hollow = noun_or_none(before).n < before.n;
    if (bare && st->last.label.length > 0)
        return true;
    if (set_has(SET_NOUN_BARE_DEEDS, before) && is_done_to_known(x, st, c, q))
        return true;
    return (hollow && (st->last.any || c->tail_action)) ||
           ((bare || hollow) && lookback_noun(x, st, c, q).n > 0);
}
