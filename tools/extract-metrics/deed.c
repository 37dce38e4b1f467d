#include "deed.h"

#include "phrase.h"
#include "sets.h"
#include "tokens.h"

/* 带动4600人实现就业: what people are helped to do by the verb before the number. */
static struct span helped(const struct scan *s, struct span text, size_t k)
{
    enum { AHEAD = 3 }; /* tokens before it: 成功, 实现 */
    for (size_t i = k + 1; i < s->n && i <= k + AHEAD; i++) {
        const struct token *t = &s->token[i];
        if (token_in(t, WORD_ACTION) && !token_has(t, text, SET_VERB_GOVERNS))
            return token_span(t, text);
        if (t->kind != TOKEN_TEXT && !phrase_trims(t, text) && !token_in(t, WORD_STOP) &&
            !token_has(t, text, SET_VERB_GOVERNS))
            break;
    }
    return (struct span){text.s, 0};
}

struct span deed_of_people(const struct scan *s, struct span text, const struct clause *c, size_t k,
                           const struct unit *unit)
{
    struct span none = {text.s, 0};
    if (!(unit->traits & (UNIT_PEOPLE | UNIT_HOUSEHOLD)) || c->joined)
        return none;
    if (c->tail_action)
        return c->noun.from == c->noun.to && token_has(&s->token[c->action], text, SET_VERB_HELPS)
                   ? helped(s, text, k)
                   : none;
    while (k + 1 < s->n && s->token[k + 1].kind == TOKEN_QUANTITY)
        k++;
    if (k + 2 < s->n && token_has(&s->token[k + 1], text, SET_AIM_NEGATIONS) &&
        token_in(&s->token[k + 2], WORD_ACTION)) /* 12户未签约 */
        return (struct span){text.s + s->token[k + 1].at,
                             s->token[k + 2].at + s->token[k + 2].length - s->token[k + 1].at};
    if (k + 2 >= s->n || !token_in(&s->token[k + 1], WORD_ACTION) || token_in(&s->token[k + 1], WORD_NOUN))
        return none;
    bool nominal = k + 3 < s->n && token_in(&s->token[k + 2], WORD_VERBAL) && /* 发放救助资金 */
                   (s->token[k + 3].kind == TOKEN_TEXT || token_in(&s->token[k + 3], WORD_NOUN | WORD_MONEY));
    size_t end = phrase_end(s, text, k + 2, nominal ? 1 : 0);
    if (end > k + 2 && end < s->n && token_in(&s->token[end], WORD_MONEY | WORD_VERBAL))
        end++; /* 为1.3万户发放一次性生活补贴629万元, 2200万人完成全程接种 */
    const struct token *verb = &s->token[k + 1], *last = &s->token[end - 1];
    return end > k + 2 ? (struct span){text.s + verb->at, last->at + last->length - verb->at} : none;
}
