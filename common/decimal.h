/* decimal: exact decimal numbers. A value is coef / 10^scale; nothing is ever rounded.
 *
 * DEC_DIGITS digits hold every figure a report can state (China's GDP in 1/10,000 yuan has 19); what does not
 * fit is refused, never cut. (128 bits hold 38 digits; at 36 the sum of two, and one more digit, still fit.)
 */
#ifndef COMMON_DECIMAL_H
#define COMMON_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

__extension__ typedef __int128 dec_int;

enum { DEC_DIGITS = 36, DEC_TEXT = 80 };

struct decimal {
    dec_int coef; /* |coef| < 10^DEC_DIGITS */
    int scale;    /* digits after the point, 0 to DEC_DIGITS */
};

/* Parses [-]digits[.digits] (no blanks, no exponent, no thousands separators) of at most DEC_DIGITS digits.
 * Returns false, leaving *d alone, when s is none. */
bool dec_parse(struct span s, struct decimal *d);

/* Multiplies by 10^power; power may be negative. Returns false when the result does not fit. */
bool dec_shift(struct decimal *d, int power);

/* *sum += x; returns false, leaving *sum alone, when the result does not fit. */
bool dec_add(struct decimal *sum, struct decimal x);

/* *d *= factor; returns false, leaving *d alone, when the result does not fit. */
bool dec_scale(struct decimal *d, long long factor);

/* Which of the two neighbours stands for a quotient that has more digits. */
enum dec_round { DEC_DOWN, DEC_UP }; /* towards minus or plus infinity */

/* *quotient = a / b with at most `scale` digits (0 to DEC_DIGITS) after the point, exact or the neighbour on
 * that side. Returns false, leaving *quotient alone, when b is 0 or the way there does not fit. */
bool dec_divide(struct decimal a, struct decimal b, int scale, enum dec_round round,
                struct decimal *quotient);

/* -1, 0 or 1. */
int dec_compare(struct decimal a, struct decimal b);

/* Writes the shortest plain form (no exponent, no trailing zeros after the point, no "-0") and a NUL;
 * returns its length. */
size_t dec_format(struct decimal d, char text[DEC_TEXT]);

#endif
