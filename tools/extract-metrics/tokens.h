/* tokens: the list of tokens that scan makes, and the punctuation among them. */
#ifndef EXTRACT_TOKENS_H
#define EXTRACT_TOKENS_H

#include "scan.h"

/* Appends a token; the pointer is good until the next one. */
struct token *token_push(struct scan *s, enum token_kind kind, size_t at, size_t length);

/* Appends text, to the text before where that touches it. */
void token_text(struct scan *s, size_t at, size_t length);

void token_time(struct scan *s, size_t at, size_t length, const struct when *w);
void token_quantity(struct scan *s, const struct quantity *q);

/* Takes off the tokens from `from` on: a quantity's raw text begins there. */
void token_absorb(struct scan *s, size_t from);

/* Length and kind of the punctuation at `at`, or 0. */
size_t token_mark(struct span t, size_t at, enum token_kind *kind);

/* Calls mark with every punctuation mark. */
void token_begins(first_mark *mark, void *ctx);

#endif
