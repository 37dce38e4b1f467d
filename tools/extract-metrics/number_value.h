/* number_value: what is read of a number, whether it is written in digits (number.h) or in Chinese numerals
 * (numeral.h). */
#ifndef EXTRACT_NUMBER_VALUE_H
#define EXTRACT_NUMBER_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "decimal.h"

enum number_flag {
    NUMBER_MASKED = 1,  /* x stands for digits */
    NUMBER_ZH = 2,      /* Chinese numerals */
    NUMBER_SPACED = 4,  /* a blank stood between digits */
    NUMBER_VAGUE = 8,   /* 多, 余, 数, 几: more than the value */
    NUMBER_SCALED = 16, /* 万 or 亿 was among it */
    NUMBER_SPAN = 32,   /* 三四: value to high */
    NUMBER_ONE = 64     /* a bare 一 */
};

struct number {
    struct decimal value, high; /* high only with NUMBER_SPAN */
    unsigned flags;
    int power; /* of ten, of the multiplier at the end (5万: 4); 0 without one */
    size_t length;
};

/* True when the multiplier sign at s (十百千万亿) belongs to a longer unit: 千瓦, 千克. */
typedef bool number_unit_test(const void *ctx, const char *s, size_t n);

/* Adds value * 10^power to *sum; false when that does not fit. */
static inline bool number_add(struct decimal *sum, struct decimal value, int power)
{
    return dec_shift(&value, power) && dec_add(sum, value);
}

#endif
