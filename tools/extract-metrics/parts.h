/* parts: the whole that what stands behind 其中 is a part of, and where its parts end. */
#ifndef EXTRACT_PARTS_H
#define EXTRACT_PARTS_H

#include "fact.h"

/* Notes the quantity, which is no part, with its label as the whole of parts to come. */
void parts_whole(struct sentence *st, const struct fact *f, struct piece label);

/* Ends the parts where the quantity of f is none of them. */
void parts_check(const struct extract *x, struct sentence *st, const struct clause *c, const struct fact *f);

#endif
