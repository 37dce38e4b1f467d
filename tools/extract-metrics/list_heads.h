/* list_heads: what only the last item of a list says, and all are of. */
#ifndef EXTRACT_LIST_HEADS_H
#define EXTRACT_LIST_HEADS_H

#include "fact.h"

/* Gives the items of the list, but for those of `own` (a bit each), what only its last one says:
 * 第一、第三产业增加值.
 */
void list_share_head(struct extract *x, struct sentence *st, unsigned own);

#endif
