/* budget: amounts of a budget: 收入年初预算9亿元，调整预算为10亿元. */
#ifndef EXTRACT_BUDGET_H
#define EXTRACT_BUDGET_H

#include "clause.h"
#include "fact.h"

/* Whether the amount with this label, the noun phrase before it, is one that a budget set, and not one that
 * came of it. Then f->base is what the budget is of, and what follows up to the comma is aimed at. A budget
 * alone is of the amount before: *label then names both. */
bool budget_read(struct extract *x, struct sentence *st, const struct clause *c, struct piece *label,
                 struct fact *f);

#endif
