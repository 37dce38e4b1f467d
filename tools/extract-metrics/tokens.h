/* tokens: the list of tokens that scan makes, and the punctuation among them. */
#ifndef EXTRACT_TOKENS_H
#define EXTRACT_TOKENS_H

#include "scan.h"
#include "token_sets.h"

static inline bool token_in(const struct token *t, uint64_t classes)
{
    return (t->classes & classes) != 0;
}

static inline struct span token_span(const struct token *t, struct span text)
{
    return (struct span){text.s + t->at, t->length};
}

static inline bool token_is(const struct token *t, struct span text, const char *word)
{
    return span_is((struct span){text.s + t->at, t->length}, word);
}

static inline bool token_starts(struct span text, const struct token *t, const char *word)
{
    size_t n = strlen(word);
    return n <= t->length && memcmp(text.s + t->at, word, n) == 0;
}

/* True when the whole token is a word of the set. */
static inline bool token_has(const struct token *t, struct span text, enum set_id words)
{
    int bit = token_set_bit(words);
    if (bit >= 0 && token_sets_known >> bit & 1)
        return t->classes >> bit & 1;
    return set_has(words, token_span(t, text));
}

/* True when the token only joins two things: 、 和 及. */
static inline bool token_joins(const struct token *t, struct span text)
{
    return t->kind == TOKEN_PAUSE || token_has(t, text, SET_JOINS);
}

/* True when it begins with a word of the set. */
static inline bool token_opens(const struct token *t, struct span text, enum set_id words)
{
    return set_at(words, text.s + t->at, t->length) > 0;
}

/* Makes room for more tokens. */
void token_room(struct scan *s);

/* Appends a token; the pointer is good until the next one. */
static inline struct token *token_push(struct scan *s, enum token_kind kind, size_t at, size_t length)
{
    if (s->n == s->cap)
        token_room(s);
    s->token[s->n] = (struct token){.at = at, .length = length, .kind = kind};
    return &s->token[s->n++];
}

/* Appends text, to the text before where that touches it. */
static inline void token_text(struct scan *s, size_t at, size_t length)
{
    struct token *last = s->n > 0 ? &s->token[s->n - 1] : NULL;
    if (last != NULL && last->kind == TOKEN_TEXT && last->at + last->length == at)
        last->length += length;
    else
        token_push(s, TOKEN_TEXT, at, length)->classes = TOKEN_BEGINS_NOTHING;
}

void token_time(struct scan *s, size_t at, size_t length, const struct when *w);
void token_quantity(struct scan *s, const struct quantity *q);

/* Takes off the tokens from `from` on: a quantity's raw text begins there. */
void token_absorb(struct scan *s, size_t from);

/* Of the parts 8.8∶50.4∶40.8, which token k may be one of, the first; else k. */
size_t token_first_part(const struct scan *s, size_t k);

/* Length and kind of the punctuation at `at`, or 0. */
size_t token_mark(struct span t, size_t at, enum token_kind *kind);

/* The length of what the bracket that opens before `at` says of a noun's extent, with what closes it:
 * 固定资产投资（不含农户）; 0 where it says something else, or a number. */
size_t token_aside(struct span t, size_t at);

/* Length of the run of Latin letters, digits and what joins them in names, at `at`: R&D, http://…, ZL2015-1,
 * A4. */
size_t token_latin(struct span t, size_t at);

/* Calls mark with every punctuation mark. */
void token_begins(first_mark *mark, void *ctx);

#endif
