#include "clause_begin.h"

#include "phrase.h"
#include "sets.h"
#include "tokens.h"

enum { WITHIN = 48 }; /* tokens looked at: a clause is no longer in honest text */

bool clause_aside_time(const struct scan *s, struct span text, size_t i)
{
    if (s->token[i].kind != TOKEN_TIME || i == 0)
        return false;
    const struct token *before = &s->token[i - 1], *after = i + 1 < s->n ? &s->token[i + 1] : NULL;
    bool of_year = token_has(before, text, SET_SHARE_OPENERS) && /* 占全年用电量的95%, no 占全年任务 */
                   token_has(&s->token[i], text, SET_TIME_WHOLE_YEARS);
    for (size_t k = i + 1; of_year && k < s->n && s->token[k].kind != TOKEN_QUANTITY; k++)
        of_year = !token_in(&s->token[k], WORD_GOAL);
    bool rests =
        after != NULL && token_has(before, text, SET_NOUN_WHERE) && /* 产值在2010年的基础上 */
        (token_has(after, text, SET_BASE_WORDS) || (token_has(after, text, SET_PARTICLE_OF) && i + 2 < s->n &&
                                                    token_has(after + 1, text, SET_BASE_WORDS)));
    return of_year || rests || token_in(before, WORD_COMPARE) || token_has(before, text, SET_CHANGE_FROM) ||
           (after != NULL && token_has(before, text, SET_COMPARE_WITH) &&
            (token_opens(after, text, SET_COMPARE_LIKENESS) ||
             token_opens(after, text, SET_COMPARE_CONTRASTS))) ||
           (after != NULL &&
            (token_has(before, text, SET_COPULAS) || token_has(before, text, SET_LIKENESSES)) &&
            token_has(after, text, SET_PARTICLE_OF));
}

bool clause_noun_time(const struct scan *s, struct span text, size_t i)
{
    if (s->token[i].kind != TOKEN_TIME || i == 0 || i + 1 >= s->n)
        return false;
    const struct token *before = &s->token[i - 1], *after = &s->token[i + 1];
    bool noun = before->kind == TOKEN_TEXT ? before->length > 3 && !phrase_false_noun(before, text)
                                           : token_in(before, WORD_NOUN | WORD_MONEY | WORD_RATIO) &&
                                                 !token_in(before, WORD_ACTION | WORD_STOP | WORD_TRIM);
    bool bounded = after->kind == TOKEN_QUANTITY && s->quantity[after->index].bound != BOUND_EXACT &&
                   (unsigned char)text.s[after->at] >= 0x80; /* 游客2017年突破1亿人次 */
    return noun &&
           (bounded ||
            token_in(after, WORD_TO | WORD_UP | WORD_DOWN | WORD_TRIM | WORD_ACTION | WORD_FORECAST) ||
            token_has(after, text, SET_KNOWN_WORDS) || token_has(after, text, SET_NOUN_HOLDINGS) ||
            token_opens(after, text, SET_LIST_OPENERS)); /* 入园率五年分别提高 */
}

/* 完成2013年度10项科技成果鉴定: the time after a verb that it parts from its object. */
static bool object_time(const struct scan *s, struct span text, size_t i)
{
    return s->token[i].kind == TOKEN_TIME && i > 0 && token_in(&s->token[i - 1], WORD_ACTION) &&
           !token_in(&s->token[i - 1], WORD_NOUN | WORD_TARGET) &&
           (!token_in(&s->token[i - 1], WORD_VERBAL) ||
            token_has(&s->token[i - 1], text, SET_VERB_PREPARES)) &&
           !token_has(&s->token[i - 1], text, SET_STRETCH_WORDS) &&
           !(i + 1 < s->n && token_in(&s->token[i + 1], WORD_UP | WORD_DOWN));
}

/* 专利申请量：128件: true when the token i parts a noun from its number, with nothing but trims after it. */
static bool parts_key(const struct scan *s, struct span text, size_t i, size_t k)
{
    if (i == 0 || !token_has(&s->token[i], text, SET_MARK_COLON))
        return false;
    const struct token *key = &s->token[i - 1];
    if (token_opens(key, text, SET_LIST_OPENERS) ||
        (i > 1 && token_has(key, text, SET_COPULAS) && token_opens(key - 1, text, SET_LIST_OPENERS)))
        return true; /* 占比分别为：39%、19% */
    for (size_t at = i + 1; at < k; at++) {
        if (!phrase_trims(&s->token[at], text))
            return false;
    }
    return (key->kind == TOKEN_TEXT && !token_has(key, text, SET_HEADING_LABEL_LEADS)) ||
           (token_in(key, WORD_NOUN | WORD_RATIO | WORD_MONEY | WORD_GROWTH | WORD_VERBAL) &&
            !token_in(key, WORD_PART | WORD_LEVEL | WORD_STOP));
}

/* True when the clause after the comma only compares (比年初净增, 分别达到, 增长): it has no noun. */
static bool only_compares(const struct scan *s, struct span text, size_t i, size_t k)
{
    bool compares = false;
    for (; i < k; i++) {
        const struct token *t = &s->token[i];
        bool moves = token_in(t, WORD_UP | WORD_DOWN) && !token_in(t, WORD_GROWTH | WORD_NOUN);
        bool added = compares && i + 1 == k && token_has(t, text, SET_VERB_ADDED);
        compares = compares || moves || token_in(t, WORD_COMPARE | WORD_TO);
        if (!moves && !added && !phrase_trims(t, text) && !token_in(t, WORD_STOP | WORD_FORECAST) &&
            !clause_aside_time(s, text, i))
            return false;
        if (!added && token_in(t, WORD_GOAL | WORD_ACTION | WORD_LEVEL))
            return false;
    }
    return compares;
}

/* True for what may stand in such a noun phrase, 全县 among it. */
static bool holds_subject(const struct scan *s, struct span text, size_t i, const struct phrase_room *room)
{
    const struct token *t = &s->token[i];
    bool opens = token_in(t, WORD_LEVEL | WORD_TRIM) && !token_in(t, WORD_TO | WORD_STOP);
    return t->kind != TOKEN_CLOSE && !token_in(t, WORD_COMPARE) && (opens || phrase_holds(s, text, i, room));
}

/* 全县参保人数，比年初净增2万人: true when the comma at token i parts a noun phrase, which is all of its
 * clause, from what is said of it. */
static bool parts_subject(const struct scan *s, struct span text, size_t i, size_t k)
{
    enum { SUBJECT = 12 }; /* tokens */
    if (i == 0 || token_has(&s->token[i], text, SET_MARK_COLON) || !only_compares(s, text, i + 1, k))
        return false;
    const struct token *head = &s->token[i - 1];
    bool known = token_in(head, WORD_NOUN | WORD_MONEY | WORD_RATIO | WORD_GROWTH);
    if ((!known && head->kind != TOKEN_TEXT) || phrase_false_noun(head, text) ||
        token_in(head, WORD_ACTION | WORD_STOP | WORD_PART | WORD_GOAL | WORD_LEVEL))
        return false;
    size_t from = i - 1;
    struct phrase_room room = {0, i, false};
    while (from > 0 && i - from < SUBJECT && holds_subject(s, text, from - 1, &room))
        from--;
    bool opens = from == 0 || s->token[from - 1].kind == TOKEN_END || s->token[from - 1].kind == TOKEN_TIME;
    return (opens || (known && s->token[from - 1].kind == TOKEN_COMMA)) &&
           set_at(SET_NOUN_FALSE_OPENINGS, text.s + s->token[from].at, text.n - s->token[from].at) == 0;
}

/* Where the words that belong to this quantity begin. */
size_t clause_begin(const struct scan *s, struct span text, size_t k)
{
    size_t i = k;
    while (i > 0 && k - i < WITHIN) {
        enum token_kind kind = s->token[i - 1].kind;
        if (kind == TOKEN_COMMA && (parts_key(s, text, i - 1, k) || parts_subject(s, text, i - 1, k))) {
            i--;
            continue;
        }
        if (kind == TOKEN_COMMA || kind == TOKEN_END || kind == TOKEN_QUANTITY ||
            (kind == TOKEN_TIME && !clause_aside_time(s, text, i - 1) && !clause_noun_time(s, text, i - 1) &&
             !object_time(s, text, i - 1)))
            break;
        i--;
    }
    return i;
}
