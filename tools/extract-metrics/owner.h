/* owner: whose a measure is that says nothing without it. */
#ifndef EXTRACT_OWNER_H
#define EXTRACT_OWNER_H

#include "clause.h"

/* 果树现有面积11万亩: the measure `before` of the clause with what it is of, where only a word of holding
 * parts them; else the measure alone. */
struct span owner_held(const struct scan *s, struct span text, const struct clause *c, struct span before);

/* 第二产业完成增加值481亿元: the sector that reaches the measure `before`; 棉花喜获丰收，总产5万吨: the crop
 * whose yield it is; empty where there is none. */
struct span owner_of_measure(const struct scan *s, struct span text, const struct clause *c,
                             struct span before);

#endif
