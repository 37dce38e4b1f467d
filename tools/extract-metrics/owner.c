#include "owner.h"

#include "fact.h"
#include "phrase.h"
#include "sets.h"
#include "tokens.h"

struct span owner_held(const struct scan *s, struct span text, const struct clause *c, struct span before)
{
    size_t from = c->noun.from;
    if (from < c->from + 2 || !token_has(&s->token[from - 1], text, SET_NOUN_HOLDINGS))
        return before;
    struct phrase_room room = {c->from, from - 1, true};
    for (from--; from > c->from && phrase_holds(s, text, from - 1, &room);)
        from--;
    struct span noun = phrase_text(s, text, from, c->noun.from - 1);
    return noun.n > 0 ? (struct span){noun.s, (size_t)(before.s + before.n - noun.s)} : before;
}

struct span owner_of_measure(const struct scan *s, struct span text, const struct clause *c,
                             struct span before)
{
    struct span none = {text.s, 0};
    size_t verb = c->noun.from;
    if (verb < c->from + 2 || !set_has(SET_NOUN_SECTOR_MEASURES, before))
        return none;
    verb--;
    if (!token_has(&s->token[verb], text, SET_VERB_REACHES))
        return none;
    size_t to = verb, from;
    while (to > c->from && phrase_trims(&s->token[to - 1], text)) /* 累计实现 */
        to--;
    struct phrase_room room = {c->from, to, true};
    for (from = to; from > c->from && phrase_holds(s, text, from - 1, &room);)
        from--;
    struct span owner = phrase_text(s, text, from, to);
    bool sector = set_ends(SET_NOUN_SECTORS, owner) > 0 && set_ends(SET_NOUN_SECTORS_NEVER, owner) == 0;
    return sector && owner.n < LABEL_MAX ? owner : none;
}
