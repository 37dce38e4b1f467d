/* list: things that are named first and numbered together: A、B和C分别为3、5和8家. */
#ifndef EXTRACT_LIST_H
#define EXTRACT_LIST_H

#include "clause.h"
#include "fact.h"

/* Fills st->list.item with the labels of the quantities behind c->list, the first of which is at token k;
 * leaves it empty when there is only one. */
void list_read(struct extract *x, struct sentence *st, const struct clause *c, size_t k);

#endif
