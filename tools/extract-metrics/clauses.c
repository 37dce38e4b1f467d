#include "clauses.h"

#include <stdlib.h>

void clauses_read(const struct scan *s, struct span text, struct clauses *c)
{
    if (s->quantities > c->cap) {
        c->cap = s->quantity_cap;
        c->clause = mem_resize(c->clause, c->cap, sizeof *c->clause);
    }
    for (size_t k = 0; k < s->n; k++)
        if (s->token[k].kind == TOKEN_QUANTITY)
            clause_read(s, text, k, &c->clause[s->token[k].index]);
}

void clauses_free(struct clauses *c)
{
    free(c->clause);
    *c = (struct clauses){0};
}
