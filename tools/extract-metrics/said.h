/* said: what the sentence has counted so far, and whether the next number is of that. */
#ifndef EXTRACT_SAID_H
#define EXTRACT_SAID_H

#include "fact.h"

/* The label of what was last counted by the unit of q, or the label before: 举办讲座9期，听众800人，增加2期.
 */
struct piece said_same_unit(const struct sentence *st, const struct quantity *q);

/* True when a number without a noun behind a share is not of that, but of what the share is of:
 * 老人9万人，占18%， 其中80周岁以上2万人; 申请2709件，占全国的40%，居全国首位. */
bool said_is_of_whole(const struct extract *x, const struct sentence *st, const struct clause *c,
                      enum unit_kind kind);

/* The amount that a word for each person alone (`before`) is of: 生产总值30亿元，增长8%，人均2万元; or NULL.
 */
const struct said *said_per_head(const struct extract *x, const struct sentence *st, const struct clause *c,
                                 const struct quantity *q, struct span before);

/* The things that the measure `before` without a noun is of (新建公园3个、总面积12亩), or NULL. */
const struct said *said_measured_things(const struct extract *x, const struct sentence *st,
                                        const struct clause *c, struct span before);

/* What was counted by the unit of q before, where a verb alone is of it (城市低保新增246户418人，退出391户),
 * or NULL. */
const struct said *said_same_thing(const struct extract *x, const struct sentence *st, const struct clause *c,
                                   const struct quantity *q);

/* True when the verb of c, which has no noun, counts something new: 消费30万元; 办班5期，培训500人次. */
bool said_counts_other(const struct extract *x, const struct sentence *st, const struct clause *c,
                       const struct quantity *q);

/* True when the item of a list is a rate as the one before: 每千人口床位7张、医师3人. */
bool said_each_goes_on(const struct extract *x, const struct sentence *st, const struct clause *c);

/* 剔除不可比收入2亿元后，增长3%: true for the 2亿元, which what follows is not of. */
bool said_apart(const struct scan *s, struct span text, const struct clause *c, size_t k);

/* 养殖场22个，年出栏500头以上3个: whether the quantity right before tells how large those are of the things
 * counted before that this one counts. */
bool said_tells_size(const struct scan *s, const struct sentence *st, const struct clause *c,
                     const struct quantity *q);

/* Whether anything was counted by this unit lately. */
bool said_counts_this(const struct sentence *st, const struct quantity *q);

#endif
