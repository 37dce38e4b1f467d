/* list_heads: what only the last item of a list says, and all are of. */
#ifndef EXTRACT_LIST_HEADS_H
#define EXTRACT_LIST_HEADS_H

#include "fact.h"

/* Gives the items of the list, but for those of `own` (a bit each), what only its last one says:
 * 第一、第三产业增加值.
 */
void list_share_head(struct extract *x, struct sentence *st, unsigned own);

/* Gives those of `own` after the first, which begin with a verb, what they share with it where the two name
 * an indicator: 发明专利 in 发明专利申请和授权量. */
void list_share_front(struct extract *x, struct sentence *st, unsigned own);

#endif
