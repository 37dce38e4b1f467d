/* noun_text: what falls off the text of a noun phrase. */
#ifndef EXTRACT_NOUN_TEXT_H
#define EXTRACT_NOUN_TEXT_H

#include <stdbool.h>

#include "span.h"

/* Without 一、 (二) 3. in front of a heading. */
struct span noun_of_heading(struct span h);

/* 第一批省级示范县, 首批: which lot it was is not what is counted. */
struct span noun_without_lot(struct span label);

/* 产量连续10年 (保持): for how long is not what is counted. */
struct span noun_without_streak(struct span label);

/* 干渠总长 (counted by pieces): what its things have is not what is counted. */
struct span noun_without_attribute(struct span label);

/* The label, or nothing where it only looks like one: a year or an order (前五年, “九五”, 第三个, 前十强), a
 * round sum (千亿元台阶), what something rests on (在上年的基础上). */
struct span noun_or_none(struct span label);

/* The length of the level that the label begins with, 省级; 0 for none. */
size_t noun_level(struct span label);

/* True for the name of a class of things: 衣着类, 小型. */
bool noun_is_class(struct span label);

/* What the class or level `own` is of, by the label of the quantity before: what is left of that when the
 * class or level that it begins with is taken off (食品类价格 and 衣着类: 价格). It may be empty. */
struct span noun_of_class(struct span label, struct span own);

#endif
