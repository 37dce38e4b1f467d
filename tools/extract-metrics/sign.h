/* sign: the characters of Chinese numerals, masks, and what makes a number vague. */
#ifndef EXTRACT_SIGN_H
#define EXTRACT_SIGN_H

#include <stddef.h>

/* What one character does in a number. */
enum sign_kind { SIGN_NONE, SIGN_ZH, SIGN_MULTIPLIER, SIGN_VAGUE, SIGN_MASK };

struct sign {
    enum sign_kind kind;
    int value;     /* of the numeral; of a multiplier its power of ten */
    size_t length; /* in bytes; 0 with SIGN_NONE */
};

/* The sign that the n bytes at s begin with. */
struct sign sign_at(const char *s, size_t n);

/* Length of a sign of this kind at s, with its value, or 0. */
size_t sign_find(enum sign_kind kind, const char *s, size_t n, int *value);

#endif
