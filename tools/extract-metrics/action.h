/* action: the verb that governs a quantity. */
#ifndef EXTRACT_ACTION_H
#define EXTRACT_ACTION_H

#include "clause.h"
#include "fact.h"

/* Sets f->action and f->why.action: the verb of the clause, that which the label begins with, or that of the
 * quantity before. */
void action_find(struct extract *x, const struct sentence *st, const struct clause *c, struct fact *f);

/* The label of a quantity that has only a verb, where that takes the place of the one that ends the label of
 * the quantity before, and the two name an indicator: 专利申请60件，授权18件. Else an empty piece. */
struct piece action_instead(struct extract *x, const struct sentence *st, const struct clause *c,
                            const struct quantity *q);

#endif
