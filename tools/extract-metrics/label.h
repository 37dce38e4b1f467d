/* label: the noun phrase that names what a quantity counts. */
#ifndef EXTRACT_LABEL_H
#define EXTRACT_LABEL_H

#include "fact.h"

/* The label of q; sets f->scope, f->list and f->why.label. Takes from lists (A、B和C分别为) in their order.
 */
struct piece label_find(struct extract *x, struct sentence *st, const struct clause *c, size_t k,
                        const struct quantity *q, struct fact *f);

#endif
