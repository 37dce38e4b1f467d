/* number: the number words of Chinese prose: 1,100.9 · 1 47 · 13万2千 · 三百余 · 数百 · xx.x, without unit
 * and bound words. */
#ifndef EXTRACT_NUMBER_H
#define EXTRACT_NUMBER_H

#include "number_value.h"
#include "numeral_char.h"

/* Parses the number that the n bytes at s begin with. is_unit is asked before a multiplier is taken. Returns
 * false when there is none, none of at most 36 digits, or only the beginning of a numeral that cannot be read
 * whole (length then says how far it went). */
bool number_parse(const char *s, size_t n, number_unit_test *is_unit, const void *ctx, struct number *out);

/* Length of the digit (ASCII or full-width) at s and its value, or 0. */
static inline size_t number_digit(const char *s, size_t n, int *value)
{
    if (n > 0 && s[0] >= '0' && s[0] <= '9') {
        *value = s[0] - '0';
        return 1;
    }
    if (n >= 3 && s[0] == '\xef' && s[1] == '\xbc' && (unsigned char)s[2] >= 0x90 &&
        (unsigned char)s[2] <= 0x99) {
        *value = (unsigned char)s[2] - 0x90;
        return 3;
    }
    return 0;
}

/* Length of all the signs at s that numerals are made of, with points and commas between them: what to pass
 * over where no number can be read, so that no tail of it is taken for one. */
size_t number_run(const char *s, size_t n);

/* Length of the run of Chinese digits, without multipliers, at s. */
size_t number_zh_run(const char *s, size_t n);

/* Length of the mask sign at s (x X × ＊ ○ and their kin), or 0. */
static inline size_t number_mask(const char *s, size_t n)
{
    if (n > 0 && (s[0] == 'x' || s[0] == 'X' || s[0] == '*'))
        return 1;
    return numeral_char_find(NUMERAL_MASK, s, n, &(int){0});
}

#endif
