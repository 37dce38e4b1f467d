/* form: quantities that are no number with a unit after it. Each takes one at p->at and returns whether it
 * is there. */
#ifndef EXTRACT_FORM_H
#define EXTRACT_FORM_H

#include "parse.h"

bool form_symbol(struct parse *p);   /* $20, ￥300万 */
bool form_parts(struct parse *p);    /* 百分之九十五, 千分之2.4, 万分之三 */
bool form_fraction(struct parse *p); /* 三分之二; p->q->number is the denominator, 分之 stands after it */
bool form_doubling(struct parse *p);    /* 翻一番, 翻了两番, 翻番 */
bool form_ratio(struct parse *p);       /* 2.5∶1; the same, the colon after it */
bool form_composition(struct parse *p); /* a part of 8.8：50.4：40.8, which make up 100 */
bool form_half(struct parse *p);        /* 过半, 半数以上 */
bool form_bare(struct parse *p);        /* 超亿元, 上百家, 百余家 */

#endif
