#include "action.h"

#include "sets.h"
#include "tokens.h"
#include "utf8.h"

/* Length of the verb that the label begins with, when a noun of its own follows; else 0. */
static size_t leading_verb(struct span label)
{
    size_t length = set_at(SET_VERB_LEADING, label.s, label.n);
    struct span rest = {label.s + length, label.n - length};
    return length > 0 && rest.n >= 6 && set_at(SET_NOUN_VERBAL_HEADS, rest.s, rest.n) == 0 ? length : 0;
}

/* 开工(建设), (累计)保障: the first of two verbs that are one step says what is done, without what sums up.
 */
static struct span verb_proper(struct span verb)
{
    enum { VERB = 6 }; /* bytes: two characters */
    size_t sums = set_at(SET_VERB_SUMS, verb.s, verb.n);
    if (verb.n >= sums + VERB)
        verb = span_from(verb, sums);
    size_t second = set_ends(SET_VERB_SECONDS, verb);
    return verb.n >= second + VERB ? (struct span){verb.s, verb.n - second} : verb;
}

/* True when the verb before the quantity before governs this one too: no comma parts them, it has no noun of
 * its own, or counts in the same unit with nothing like 达 between noun and number. */
static bool shares_verb(const struct sentence *st, const struct scan *s, const struct clause *c,
                        const struct fact *f)
{
    bool inherited = c->noun.from == c->noun.to && c->after.from == c->after.to;
    bool beside = c->from > 0 && s->token[c->from - 1].kind == TOKEN_QUANTITY;
    bool bounded = f->bound != BOUND_EXACT && !st->part; /* 查处案件300件，发明专利突破1万件 */
    bool subject = (c->noun.to < c->to || bounded) && c->noun.from < c->noun.to;
    return inherited || beside || (f->q->unit == st->last.unit && !subject);
}

void action_find(struct extract *x, const struct sentence *st, const struct clause *c, struct fact *f)
{
    const struct scan *s = &x->scan;
    f->why.action = c->action == SIZE_MAX ? "no verb"
                    : c->tail_action      ? "the verb at the number"
                                          : "the nearest verb";
    if (c->action != SIZE_MAX)
        f->action = fact_keep(x, verb_proper(token_span(&s->token[c->action], st->text)));
    else if (f->measure == LEVEL && leading_verb(fact_span(x, f->label)) > 0) {
        f->action = (struct piece){f->label.at, leading_verb(fact_span(x, f->label))};
        f->why.action = "the verb that the label begins with";
    } else if (st->last.any && f->measure == LEVEL && st->last.measure == LEVEL && shares_verb(st, s, c, f)) {
        f->action = st->last.action;
        f->verb_before = true;
        f->why.action = "no verb of its own: the quantity before";
    }
}

struct piece action_instead(struct extract *x, const struct sentence *st, const struct clause *c,
                            const struct quantity *q)
{
    struct span label = fact_span(x, st->last.label);
    uint32_t word = 0;
    if (label.n == 0 || !c->tail_action || q->unit->kind != UNIT_COUNT || st->last.unit != q->unit)
        return (struct piece){0, 0};
    struct span verb = token_span(&x->scan.token[c->action], st->text);
    for (size_t at = utf8_length(label.s[0]); at < label.n; at += utf8_length(label.s[at])) {
        if (!trie_find(&x->lex.words, span_from(label, at), &word) ||
            !(x->lex.word[word].classes & WORD_ACTION))
            continue;
        struct piece stem = {st->last.label.at, at};
        struct piece whole = stem.length < LABEL_MAX ? fact_join(x, stem, "", verb, "") : stem;
        struct span text = fact_span(x, whole);
        bool named = false;
        for (size_t from = 0; from < at && !named; from += utf8_length(text.s[from]))
            named = trie_find(&x->lex.aliases, span_from(text, from), &word);
        return named ? whole : (struct piece){0, 0};
    }
    return (struct piece){0, 0};
}
