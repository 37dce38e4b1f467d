/* big: exact decimals wider than struct decimal, for totals and for what is derived from them.
 *
 * A value is +-limbs / 10^scale. A record states at most 36 digits on either side of the point, so that the
 * total of 2^64 records has at most 92 digits, a total of squares 164, and a variance's numerator 226: all of
 * them fit. What does not fit (only a forged state can get there) ends the process, it is never cut. */
#ifndef AGGREGATE_BIG_H
#define AGGREGATE_BIG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "decimal.h"

__extension__ typedef unsigned __int128 big_word;

enum { BIG_LIMBS = 16, BIG_TEXT = 640, BIG_DIGITS = 12 };

struct big {
    uint64_t limb[BIG_LIMBS]; /* least significant first; only len of them are set */
    unsigned len;             /* no leading zero limb; 0 is zero */
    int scale;
    bool negative; /* false for zero */
};

/* A decimal, or an unsigned number, as a big. */
struct big big_from(dec_int coef, int scale);
struct big big_count(uint64_t n);

/* Parses [-]digits[.digits] of at most max digits. Returns false, leaving *b alone, when s is none. */
bool big_parse(struct span s, unsigned max, struct big *b);

/* Exact arithmetic; scales are aligned. r may be one of the operands. */
void big_add(struct big *r, const struct big *a, const struct big *b);
void big_subtract(struct big *r, const struct big *a, const struct big *b);
void big_multiply(struct big *r, const struct big *a, const struct big *b);

/* -1, 0 or 1. */
int big_compare(const struct big *a, const struct big *b);

/* n / d to BIG_DIGITS significant digits, half to even; d is not zero. */
struct big big_ratio(const struct big *n, const struct big *d);

/* The square root of n / d to BIG_DIGITS significant digits, half to even; n >= 0, d > 0. */
struct big big_root(const struct big *n, const struct big *d);

/* b rounded to digits significant digits (at most 30), half to even. */
struct big big_round(const struct big *b, unsigned digits);

/* Writes the shortest plain form (no exponent, no trailing zeros after the point, no "-0") and a NUL;
 * returns its length. */
size_t big_format(const struct big *b, char text[BIG_TEXT]);

#endif
