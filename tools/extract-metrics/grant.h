/* grant: what is granted to whoever qualifies: rates of reward, standards, and what they depend on. */
#ifndef EXTRACT_GRANT_H
#define EXTRACT_GRANT_H

#include "clause.h"
#include "rules.h"

/* Adds what the words around the quantity at token k, whose clause is c, say of grants. goes_on: the quantity
 * before was a rule. */
void grant_features(const struct scan *s, struct span text, size_t k, const struct clause *c, bool goes_on,
                    struct features *is);

#endif
