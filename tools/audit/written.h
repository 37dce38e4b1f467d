/* written: a number as the text has it: which digits, what the last one weighs, and so what rounding leaves
 * open. */
#ifndef AUDIT_WRITTEN_H
#define AUDIT_WRITTEN_H

#include "decimal.h"

enum { WRITTEN_DIGITS = 24 };

struct written {
    char digit[WRITTEN_DIGITS]; /* '0' to '9', from the left */
    unsigned n;
    unsigned decimals; /* how many of them stand after the point */
    int power;         /* the last one weighs 10^power in the canonical unit */
    bool negative;
    bool mendable; /* these are the digits of the text; else they are those of the value (Chinese numerals) */
    bool multiplied; /* 万 or 亿 stands after them */
    int exchange; /* the power of ten by which it would differ with the other one of 万 and 亿; 0: neither */
};

/* Takes apart the first number of raw, which is worth `value`. Where its digits do not give that value (半,
 * 三十五, 1亿5千万), the digits are those of the value up to the last that is not 0. Returns false when there
 * are too many. */
bool written_read(struct span raw, struct decimal value, struct written *w);

/* What the digits are worth. Returns false when that does not fit. */
bool written_value(const struct written *w, struct decimal *value);

/* How many zeros the digits end with, where none stands after the point; 0 else. */
unsigned written_zeros(const struct written *w);

#endif
