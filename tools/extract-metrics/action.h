/* action: the verb that governs a quantity. */
#ifndef EXTRACT_ACTION_H
#define EXTRACT_ACTION_H

#include "clause.h"
#include "fact.h"

/* Sets f->action and f->why.action: the verb of the clause, that which the label begins with, or that of the
 * quantity before. */
void action_find(struct extract *x, const struct sentence *st, const struct clause *c, struct fact *f);

#endif
