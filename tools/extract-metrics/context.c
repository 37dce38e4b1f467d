#include "context.h"

#include <stdio.h>
#include <stdlib.h>

#include "tokens.h"

enum { REACH = 48 }; /* tokens that -* and +* look at: a clause is no longer in honest text */

static bool related(const struct token *t, struct span text, enum pattern_relation relation, enum set_id id)
{
    struct span word = token_span(t, text);
    size_t after = t->at + t->length;
    switch (relation) {
    case PATTERN_IS: return set_has(id, word);
    case PATTERN_ENDS: return set_ends(id, word) > 0;
    case PATTERN_BEFORE: return set_at(id, text.s + after, text.n - after) > 0;
    }
    return false;
}

static bool fits(const struct pattern_test *test, const struct token *t, struct span text)
{
    if (test->kinds >> t->kind & 1 || token_in(t, test->classes))
        return true;
    for (unsigned i = 0; i < test->sets; i++)
        if (related(t, text, test->set[i].relation, test->set[i].id))
            return true;
    return false;
}

/* Any token to one side of k, up to a mark or a quantity. */
static bool fits_beside(const struct pattern_test *test, const struct scan *s, struct span text, size_t k)
{
    bool left = test->place == PATTERN_LEFT;
    for (size_t i = k, n = 0; n < REACH && (left ? i > 0 : i + 1 < s->n); n++) {
        i = left ? i - 1 : i + 1;
        enum token_kind kind = s->token[i].kind;
        if (fits(test, &s->token[i], text))
            return true;
        if (kind == TOKEN_COMMA || kind == TOKEN_END || kind == TOKEN_QUANTITY)
            return false;
    }
    return false;
}

static bool holds(const struct pattern_test *test, const struct scan *s, struct span text, size_t k)
{
    if (test->place == PATTERN_LEFT || test->place == PATTERN_RIGHT)
        return fits_beside(test, s, text, k) != test->none;
    bool there = test->place < 0 ? (size_t)-test->place <= k : (size_t)test->place < s->n - k;
    const struct token *t = &s->token[k];
    return (there && fits(test, t + test->place, text)) != test->none;
}

void context_init(struct context *c, const struct lex *lex, struct scan *s)
{
    *c = (struct context){lex, mem_zalloc(lex->words_n + 1, sizeof *c->asked), s->mark};
}

void context_free(struct context *c)
{
    free(c->asked);
}

uint64_t context_look(const struct token *t, struct span text)
{
    if (t->length < 3)
        return UINT64_MAX;
    uint64_t found = patterns.by_kind[t->kind] | patterns.by_third[text.s[t->at + 2] & 63];
    for (uint32_t left = (uint32_t)t->classes & patterns.classes; left != 0; left &= left - 1)
        found |= patterns.by_class[__builtin_ctz(left)];
    return found;
}

/* False when what the pattern asks of its anchor alone, which the word is, does not hold. */
static bool may_be_anchor(const struct pattern *p, const struct token *t, struct span text)
{
    for (unsigned i = 0; i < p->tests; i++) {
        const struct pattern_test *test = &p->test[i];
        bool alone = test->place == 0;
        for (unsigned k = 0; k < test->sets; k++)
            alone = alone && test->set[k].relation != PATTERN_BEFORE;
        if (alone && fits(test, t, text) == test->none)
            return false;
    }
    return true;
}

uint64_t context_ask(struct context *c, const struct token *t, struct span text)
{
    enum { KNOWN = 63 }; /* bit */
    uint64_t found = context_look(t, text);
    if (patterns.n > KNOWN || !lex_is_one_word(c->lex, t->index))
        return found;
    for (unsigned i = 0; i < patterns.n; i++)
        if (found >> i & 1 && !may_be_anchor(&patterns.pattern[i], t, text))
            found &= ~(UINT64_C(1) << i);
    found &= (UINT64_C(1) << patterns.n) - 1;
    if (found == 0)
        c->mark[t->index] |= TOKEN_BEGINS_NOTHING;
    c->asked[t->index] = found | UINT64_C(1) << KNOWN;
    return found;
}

static bool all_hold(const struct pattern *p, const struct scan *s, struct span text, size_t k)
{
    for (unsigned i = 0; i < p->tests; i++)
        if (!holds(&p->test[i], s, text, k))
            return false;
    return true;
}

size_t context_next(uint64_t candidates, size_t i, const struct scan *s, struct span text, size_t k)
{
    for (; candidates != 0 && i < patterns.n; i = (i | 63) + 1)
        for (uint64_t rest = candidates & UINT64_MAX << (i & 63); rest != 0; rest &= rest - 1) {
            size_t at = (i & ~(size_t)63) + (unsigned)__builtin_ctzll(rest);
            if (at < patterns.n && all_hold(&patterns.pattern[at], s, text, k))
                return at;
        }
    return patterns.n;
}

void context_explain(bool explain, struct span token, const struct pattern *p)
{
    enum { SHOWN = 300 }; /* bytes of a token */
    if (explain)
        fprintf(stderr, "  %.*s  (patterns.csv:%u: %s)\n", (int)(token.n < SHOWN ? token.n : SHOWN), token.s,
                p->line, p->why);
}
