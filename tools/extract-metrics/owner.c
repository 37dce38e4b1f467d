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

/* 棉花喜获丰收，总产5万吨: the crop that the clause before is about, where it counts nothing. */
static struct span owner_grown(const struct scan *s, struct span text, const struct clause *c)
{
    enum { CLAUSE = 12, SHORT = 3 }; /* tokens; bytes of a word that begins many others */
    size_t from = c->from;
    if (from < 2 || s->token[from - 1].kind != TOKEN_COMMA)
        return (struct span){text.s, 0};
    for (from--; from > 0 && c->from - from < CLAUSE && s->token[from - 1].kind != TOKEN_QUANTITY &&
                 s->token[from - 1].kind != TOKEN_COMMA && s->token[from - 1].kind != TOKEN_END;)
        from--;
    size_t at = s->token[from].at, n = set_at(SET_NOUN_CROPS, text.s + at, text.n - at);
    bool whole = from == 0 || s->token[from - 1].kind != TOKEN_QUANTITY;
    return (struct span){text.s + at, whole && n > SHORT ? n : 0};
}

static struct span owner_reaching(const struct scan *s, struct span text, const struct clause *c,
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

struct span owner_of_measure(const struct scan *s, struct span text, const struct clause *c,
                             struct span before)
{
    struct span owner = owner_reaching(s, text, c, before);
    return owner.n == 0 && set_has(SET_NOUN_BARE_YIELDS, before) ? owner_grown(s, text, c) : owner;
}
