/* context: the patterns of common/lexicon/patterns.csv, held against the tokens of a sentence. */
#ifndef EXTRACT_CONTEXT_H
#define EXTRACT_CONTEXT_H

#include "patterns.h"
#include "scan.h"

/* By the number of a word: the patterns that it may be the anchor of, as bits; 0: not known yet. */
struct context {
    const struct lex *lex;
    uint64_t *asked;
    uint64_t *mark; /* the classes of words: those that no pattern begins at get TOKEN_BEGINS_NOTHING */
};

/* For the words of the scan. */
void context_init(struct context *c, const struct lex *lex, struct scan *s);

void context_free(struct context *c);

/* The patterns that the token may be the anchor of, bits as in struct pattern_table, by its kind, its classes
 * and what begins it. */
uint64_t context_look(const struct token *t, struct span text);

/* The same, closer: none for nearly all words. What was found of a word is kept. */
uint64_t context_ask(struct context *c, const struct token *t, struct span text);

static inline uint64_t context_candidates(struct context *c, const struct token *t, struct span text)
{
    const uint64_t known = UINT64_C(1) << 63;
    if (t->kind != TOKEN_WORD)
        return context_look(t, text);
    if (t->classes & TOKEN_BEGINS_NOTHING)
        return 0;
    uint64_t asked = c->asked[t->index];
    return asked & known ? asked ^ known : context_ask(c, t, text);
}

/* The first of the candidates from pattern i on that holds at token k; patterns.n where none does. */
size_t context_next(uint64_t candidates, size_t i, const struct scan *s, struct span text, size_t k);

/* With --explain, says on standard error what the token does by which row. */
void context_explain(bool explain, struct span token, const struct pattern *p);

#endif
