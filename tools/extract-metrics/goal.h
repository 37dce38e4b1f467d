/* goal: the labels of what is a share of a goal. */
#ifndef EXTRACT_GOAL_H
#define EXTRACT_GOAL_H

#include "clause.h"
#include "fact.h"

/* Where the words begin that only name a goal, when nothing else stands in the noun phrase: 完成目标的95%;
 * else SIZE_MAX. */
size_t goal_alone(const struct scan *s, struct span text, const struct clause *c);

/* The noun phrase before the verb of that goal, or an empty span. */
struct span goal_subject(const struct scan *s, struct span text, const struct clause *c, size_t from);

/* The label made of that subject, or that of the amount before, and of the goal that begins at token `from`:
 * 新建住房120套，完成年度任务的80%. Sets f->scope, and f->base, which later words speak of. */
struct piece goal_label(struct extract *x, const struct sentence *st, const struct clause *c, size_t from,
                        struct fact *f);

#endif
