/* context: the patterns of common/lexicon/patterns.csv, held against the tokens of a sentence. */
#ifndef EXTRACT_CONTEXT_H
#define EXTRACT_CONTEXT_H

#include "patterns.h"
#include "scan.h"

/* False when no pattern has the token for its anchor, which is true of nearly all. */
static inline bool context_may_hold(const struct token *t, struct span text)
{
    return (t->classes & patterns.classes) != 0 || patterns.kinds >> t->kind & 1 || t->length < 3 ||
           patterns.third >> (text.s[t->at + 2] & 63) & 1;
}

/* True when all tests of the pattern hold at token k. */
bool context_tests_hold(const struct pattern *p, const struct scan *s, struct span text, size_t k);

/* The same; most anchors do not fit. */
static inline bool context_holds(const struct pattern *p, const struct scan *s, struct span text, size_t k)
{
    const struct pattern_test *anchor = &p->test[0];
    const struct token *t = &s->token[k];
    if ((t->classes & anchor->classes) == 0 && !(anchor->kinds >> t->kind & 1) &&
        (anchor->sets == 0 || (anchor->sets == 1 && anchor->set[0].relation == PATTERN_IS &&
                               !set_has(anchor->set[0].id, (struct span){text.s + t->at, t->length}))))
        return false;
    return context_tests_hold(p, s, text, k);
}

#endif
