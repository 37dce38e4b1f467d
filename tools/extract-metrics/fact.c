#include "fact.h"

struct piece fact_keep(struct extract *x, struct span s)
{
    struct piece p = {x->words.len, s.n};
    buf_add(&x->words, s.s, s.n);
    return p;
}

struct piece fact_prefix(struct extract *x, struct span first, struct piece rest)
{
    struct piece p = fact_keep(x, first);
    buf_reserve(&x->words, rest.length);
    buf_add(&x->words, x->words.data + rest.at, rest.length);
    p.length += rest.length;
    return p;
}

struct piece fact_join(struct extract *x, struct piece a, const char *between, struct span b,
                       const char *after)
{
    struct piece p = {x->words.len, 0};
    buf_reserve(&x->words, a.length + strlen(between) + b.n + strlen(after));
    buf_add(&x->words, x->words.data + a.at, a.length);
    buf_text(&x->words, between);
    buf_add(&x->words, b.s, b.n);
    buf_text(&x->words, after);
    p.length = x->words.len - p.at;
    return p;
}
