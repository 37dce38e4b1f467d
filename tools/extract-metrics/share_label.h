/* share_label: what a percentage after 占 is called. */
#ifndef EXTRACT_SHARE_LABEL_H
#define EXTRACT_SHARE_LABEL_H

#include "clause.h"
#include "fact.h"

/* 占X比重: the share that a percentage is, with its subject, which may stand before. */
struct piece share_label(struct extract *x, struct sentence *st, const struct clause *c);

/* A、B分别占X的57%和14%: the share of an item of a list, where its clause, or the one that it goes on with,
 * names the whole; else the item. */
struct piece share_of_item(struct extract *x, struct sentence *st, const struct clause *c, struct piece item,
                           struct fact *f);

#endif
