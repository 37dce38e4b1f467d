/* phrase: which tokens make up a noun phrase. */
#ifndef EXTRACT_PHRASE_H
#define EXTRACT_PHRASE_H

#include "scan.h"

/* Where a noun phrase may lie: between two tokens. */
struct phrase_room {
    size_t from, end;
    bool subject; /* a verb or 达, 居 stands between it and the number */
};

/* True when token i may stand inside a noun phrase that lies there. */
bool phrase_holds(const struct scan *s, struct span text, size_t i, const struct phrase_room *p);

/* Where the name 《…》 or “…” opens that closes with token `last`, not before token `from`; else `last`. What
 * it is made of, verbs among it, is all part of a noun. */
size_t phrase_quoted(const struct scan *s, struct span text, size_t from, size_t last);

/* 水质提升(工程), 产能提升(项目): whether the word of growth at token i is part of the name of some work. */
bool phrase_growth_name(const struct scan *s, struct span text, size_t i);

/* True for tokens that are trimmed off the ends of a phrase. */
bool phrase_trims(const struct token *t, struct span text);

/* Text that is no part of a noun: 再, 仍, or 中 after one. */
bool phrase_false_noun(const struct token *t, struct span text);

/* 申请量, 授权数: true for a suffix that makes a noun of the verb before it. */
bool phrase_suffix(const struct token *t, struct span text);

/* Where the noun phrase that begins at token `begin` ends, of which the first `taken` tokens are in it
 * already. */
size_t phrase_end(const struct scan *s, struct span text, size_t begin, size_t taken);

/* 每千名老人: the bytes of token `each` and of the noun after it, before token `to`. */
struct span phrase_each(const struct scan *s, struct span text, size_t each, size_t to);

/* The bytes of tokens [from, to) with what trims off their ends gone. */
struct span phrase_text(const struct scan *s, struct span text, size_t from, size_t to);

#endif
