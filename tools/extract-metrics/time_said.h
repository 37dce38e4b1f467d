/* time_said: the times that a sentence names, and how long each of them holds. */
#ifndef EXTRACT_TIME_SAID_H
#define EXTRACT_TIME_SAID_H

#include "fact.h"

/* Takes the time at token k: what follows is of it, or only compared with it. */
void time_said_take(struct extract *x, struct sentence *st, size_t k);

/* 在上年增长7%的基础上又增长6%: after what it rests on the number is of the sentence's own time again. */
void time_said_rests(const struct extract *x, struct sentence *st, const struct clause *c);

/* 比2007年分别增长83%、97.4%: what is joined to the number before is compared with the same year. */
void time_said_joins(const struct scan *s, struct sentence *st, const struct clause *c, size_t k);

/* Takes the year that is dealt out to the number at token k, where its list has as many numbers as years
 * stand before: 2015、2016年分别完成3亿元、4亿元. */
void time_said_deals(const struct scan *s, struct sentence *st, const struct clause *c, size_t k);

/* An item of a list that may begin after token k, of the first one where k is SIZE_MAX: what time an item
 * names holds in it alone. 一是“十三五”期间需投资35亿元；二是还有13个村未通路. */
void time_said_item(const struct extract *x, struct sentence *st, size_t k);

/* 建立了明年的培育库，目前入库企业3家: what is known now is of no year to come. */
void time_said_known(struct sentence *st);

/* True where the time that is spoken of is the report's own, or over when the report was written. */
bool time_said_is_over(const struct sentence *st);

/* A clause ends, and with it what holds in one alone: 五年增长8%. */
void time_said_over(struct sentence *st);

#endif
