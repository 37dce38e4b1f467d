/* label: the noun phrase that names what a quantity counts. */
#ifndef EXTRACT_LABEL_H
#define EXTRACT_LABEL_H

#include "fact.h"

/* The label of f->q by the rules for labels; sets f->scope, f->list, f->why.label and the features that tell
 * of nouns. Takes from lists (A、B和C分别为) in their order. */
struct piece label_find(struct extract *x, struct sentence *st, const struct clause *c, size_t k,
                        struct fact *f);

#endif
