/* number: the number words of Chinese prose: 1,100.9 · 1 47 · 13万2千 · 三百余 · 数百 · xx.x, without unit
 * and bound words. */
#ifndef EXTRACT_NUMBER_H
#define EXTRACT_NUMBER_H

#include <stdbool.h>

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

/* Parses the number that the n bytes at s begin with. is_unit is asked before a multiplier is taken. Returns
 * false when there is none, or none of at most 36 digits (length then says how far it went). */
bool number_parse(const char *s, size_t n, number_unit_test *is_unit, const void *ctx, struct number *out);

/* Length of the digit (ASCII or full-width) at s and its value, or 0. */
size_t number_digit(const char *s, size_t n, int *value);

/* Adds value * 10^power to *sum; false when that does not fit. */
bool number_add(struct decimal *sum, struct decimal value, int power);

/* Length of the run of Chinese digits, without multipliers, at s. */
size_t number_zh_run(const char *s, size_t n);

/* Length of the mask sign at s (x X × ＊ ○ and their kin), or 0. */
size_t number_mask(const char *s, size_t n);

#endif
