#include "parts.h"

#include "phrase.h"
#include "sets.h"
#include "tokens.h"

void parts_whole(struct sentence *st, const struct fact *f, struct piece label)
{
    const struct quantity *q = f->q;
    st->whole = label;
    if (st->whole_is_before || (f->measure == RATIO && !f->is_share))
        st->whole_amount.unit = NULL;
    st->whole_is_before = false;
    if (f->measure == LEVEL && q->has_lo &&
        (q->unit != st->whole_amount.unit || dec_compare(q->lo, st->whole_amount.value) > 0))
        st->whole_amount = (struct amount){q->unit, q->lo};
    if (f->base.length == 0) /* 省下达任务: whose goal it is is not whose the thing is */
        st->whole_scope = f->scope;
}

/* 收入9亿元，其中税收6亿元，支出12亿元: what is more than the whole is none of its parts, nor is what
 * follows. Means, thresholds and lists tell nothing. */
void parts_check(const struct extract *x, struct sentence *st, const struct clause *c, const struct fact *f)
{
    const struct quantity *q = f->q;
    bool more = f->measure == LEVEL && q->has_lo && q->bound != BOUND_LEAST && !f->list &&
                q->unit == st->whole_amount.unit && dec_compare(q->lo, st->whole_amount.value) > 0 &&
                !set_within(SET_NOUN_PER_CAPITA, fact_span(x, st->whole));
    bool things = f->measure == LEVEL && st->whole_amount.unit == NULL; /* 就业率93%，其中…，教师62人 */
    bool rate = f->measure == RATIO && st->whole_amount.unit != NULL && c->noun.from < c->noun.to &&
                set_ends(SET_PARTS_OVER, fact_span(x, f->label)) > 0; /* 受益8万人，其中…，普及率90% */
    /* 出口7亿美元，城镇居民收入8660元 */
    bool other = f->measure == LEVEL && f->indicator != NULL && c->noun.from < c->noun.to && !c->joined &&
                 st->whole_amount.unit != NULL && q->unit != st->whole_amount.unit;
    if (st->part && st->part_goes_on && (more || rate || things || other))
        st->part = false;
}

/* 力争产值增长8%，达到50亿元: from token k on, only how much, or how much more, is said of the same. */
static bool says_how_much(const struct scan *s, struct span text, size_t k)
{
    unsigned moves = WORD_UP | WORD_DOWN | WORD_TO;
    bool seen = false;
    size_t i = k;
    for (; i < s->n && s->token[i].kind == TOKEN_WORD && !token_in(&s->token[i], WORD_ACTION | WORD_NOUN) &&
           (phrase_trims(&s->token[i], text) || token_in(&s->token[i], moves));
         i++)
        seen = seen || token_in(&s->token[i], moves);
    return seen && i < s->n && s->token[i].kind == TOKEN_QUANTITY;
}

bool parts_go_on(const struct scan *s, const struct sentence *st, size_t k)
{
    if (st->last.aim && says_how_much(s, st->text, k))
        return true;
    unsigned done = WORD_UP | WORD_DOWN | WORD_STOP | (st->part ? 0 : WORD_ACTION);
    size_t i = k;
    while (i < s->n && (s->token[i].kind == TOKEN_TEXT || s->token[i].kind == TOKEN_PAUSE ||
                        (s->token[i].kind == TOKEN_WORD && !token_in(&s->token[i], done) &&
                         !token_has(&s->token[i], st->text, SET_VERB_GOVERNS))))
        i++;
    if (i == k || i == s->n || s->token[i].kind != TOKEN_QUANTITY)
        return false;
    return st->part || (st->last.aim && st->last.unit == s->quantity[s->token[i].index].unit);
}
