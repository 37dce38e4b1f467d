#include "implied.h"

#include "calendar.h"
#include "utf8.h"

enum { NOUN_AHEAD = 36, NOUN_BEFORE = 36 }; /* bytes */

/* True when one of the words stands in the phrase that begins at `at`. */
static bool phrase_holds(enum set_id words, struct span t, size_t at)
{
    size_t end = at + NOUN_AHEAD < t.n ? at + NOUN_AHEAD : t.n;
    for (; at < end; at += utf8_length(t.s[at])) {
        if (parse_any(words, t, at) > 0)
            return true;
        if (parse_any(SET_IMPLIED_PHRASE_BREAKS, t, at) > 0)
            return false;
    }
    return false;
}

/* The unit that the last word of implied-before between `at` and the comma before it stands for, or NULL. */
static const struct unit *unit_before(const struct parse *p)
{
    size_t at = p->place->at, from = at > NOUN_BEFORE ? at - NOUN_BEFORE : 0;
    const struct unit *unit = NULL;
    while (from < at && ((unsigned char)p->text.s[from] & 0xc0) == 0x80)
        from++;
    for (size_t length; from<at; from += length> 0 ? length : utf8_length(p->text.s[from])) {
        const struct set_word *word;
        length = set_which(SET_IMPLIED_BEFORE, p->text.s + from, at - from, &word);
        if (length > 0)
            unit = lex_unit_named(p->lex, word->value);
        else if (set_at(SET_IMPLIED_CLAUSE_BREAKS, p->text.s + from, at - from) > 0)
            unit = NULL;
    }
    return unit;
}

static bool money_before(const struct parse *p)
{
    size_t at = p->place->at;
    for (size_t i = at > 24 ? at - 24 : 0; i < at; i++) {
        uint32_t value = 0;
        size_t length = trie_longest(&p->lex->words, p->text.s + i, at - i, &value);
        if (length > 0 && p->lex->word[value].classes & WORD_MONEY)
            return true;
    }
    return false;
}

/* True of the number after an index and its verb: 价格指数为102.3, 指数达74.2. */
static bool of_index(const struct parse *p)
{
    struct span before = {p->text.s, p->place->at};
    for (size_t length; (length = set_ends(SET_INDEX_VERBS, before)) > 0;)
        before.n -= length;
    return set_ends(SET_INDEX_NOUNS, before) > 0;
}

/* True of the number after 常住人口: more than a year could be. */
static bool of_people(const struct parse *p)
{
    static const struct decimal last = {CALENDAR_LAST, 0};
    const struct number *n = &p->q->number;
    return n->power == 0 && n->value.scale == 0 && dec_compare(n->value, last) > 0 &&
           !(n->flags & (NUMBER_ZH | NUMBER_VAGUE | NUMBER_MASKED)) &&
           parse_ends(p->text, p->place->at, SET_IMPLIED_BARE);
}

/* A number without a unit: 价值30万 is money, 2万农民 and 参保人数7359万 are people, an index has none. */
const struct unit *implied_unit(const struct parse *p)
{
    static const struct unit none = {.name = "", .kind = UNIT_SCORE};
    const struct number *n = &p->q->number;
    bool ends = p->at == p->text.n || parse_any(SET_IMPLIED_PHRASE_ENDS, p->text, p->at) > 0;
    if (ends && n->power == 0 && !(n->flags & (NUMBER_ZH | NUMBER_VAGUE | NUMBER_MASKED)) && of_index(p))
        return &none;
    if (ends && of_people(p))
        return &p->lex->usual.person;
    if (n->flags & (NUMBER_SCALED | NUMBER_VAGUE)) {
        if (phrase_holds(SET_IMPLIED_PEOPLE, p->text, p->at))
            return &p->lex->usual.person;
        if (phrase_holds(SET_IMPLIED_HOUSEHOLDS, p->text, p->at))
            return &p->lex->usual.household;
    }
    if (!(n->flags & NUMBER_SCALED) || !ends)
        return NULL;
    return money_before(p) ? &p->lex->usual.yuan : unit_before(p);
}
