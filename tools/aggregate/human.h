/* human: numbers for Chinese eyes. */
#ifndef AGGREGATE_HUMAN_H
#define AGGREGATE_HUMAN_H

#include "big.h"

/* Writes b to four significant digits (whole numbers below 10000 as they are) with 万, 亿 or 万亿 after, and
 * a NUL; returns its length: 970000000 is 9.7亿. */
size_t human_format(const struct big *b, char text[BIG_TEXT]);

#endif
