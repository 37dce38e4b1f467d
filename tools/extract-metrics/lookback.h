/* lookback: the noun that a clause without one goes on with. */
#ifndef EXTRACT_LOOKBACK_H
#define EXTRACT_LOOKBACK_H

#include "fact.h"

/* 地区生产总值迈上新台阶，增长8%; 投资突破千亿，达到1072亿元: the noun nearest before the clause, up to the
 * quantity before, that names an indicator of this unit; else empty. */
struct span lookback_noun(const struct extract *x, const struct sentence *st, const struct clause *c,
                          const struct quantity *q);

/* The tokens of that noun; empty when there is none. */
struct tokens lookback_tokens(const struct extract *x, const struct sentence *st, const struct clause *c,
                              const struct quantity *q);

/* True for a phrase before the number that says nothing (总量, 基础上), where the noun is another one. */
bool lookback_is_asked(const struct extract *x, const struct sentence *st, const struct clause *c,
                       const struct quantity *q, struct span before);

/* The first noun phrase of the clause before c, where nothing is counted in the sentence yet:
 * 科技投入总量偏小，占财政支出的2%; else an empty span. */
struct span lookback_subject(const struct scan *s, const struct sentence *st, const struct clause *c);

#endif
