/* aim: the words that set an aim right before its number: 增长的预期目标定为8%. */
#ifndef EXTRACT_AIM_H
#define EXTRACT_AIM_H

#include "clause.h"

struct aim {
    size_t begin; /* token after a word of growth, from which on words only lead to the number; else `to` */
    bool set;     /* these words, or a noun of goals that the number is said of, make the number an aim */
};

/* Looks at the words before token `to`, a percentage, no further than token `from`. */
struct aim aim_read(const struct scan *s, struct span text, size_t from, size_t to);

/* True when token i, which is not the last, only makes an aim of the growth after it: 投资计划增长12%. */
bool aim_of_growth(const struct scan *s, struct span text, size_t i);

/* Whether token i, after the number, is a noun of goals that something is kept within or has passed:
 * 控制在4%的目标以内. An aim that is reached tells what was done: 实现了增长7%的目标; unless that was told,
 * in the same unit, right before: 增长8%，达到增长5%的目标. */
bool aim_after(const struct scan *s, struct span text, size_t i, const struct clause *c,
               const struct unit *unit);

/* 比计划54万吨增加4万吨: whether the amount at token k is what was aimed at, that something is compared with.
 */
bool aim_compared(const struct scan *s, struct span text, size_t k, const struct clause *c);

/* 完成市下达50套的任务: whether a task stands after the number at token k, and before it who set it. */
bool aim_given_task(const struct scan *s, struct span text, size_t k, const struct clause *c);

#endif
