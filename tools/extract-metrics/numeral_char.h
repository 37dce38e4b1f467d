/* numeral_char: the characters of Chinese numerals, masks, and what makes a number vague. */
#ifndef EXTRACT_NUMERAL_CHAR_H
#define EXTRACT_NUMERAL_CHAR_H

#include <stddef.h>

/* What one character does in a number. */
enum numeral_char_kind { NUMERAL_NONE, NUMERAL_DIGIT, NUMERAL_MULTIPLIER, NUMERAL_VAGUE, NUMERAL_MASK };

struct numeral_char {
    enum numeral_char_kind kind;
    int value;     /* of the numeral; of a multiplier its power of ten */
    size_t length; /* in bytes; 0 with NUMERAL_NONE */
};

/* The sign that the n bytes at s begin with. */
struct numeral_char numeral_char_at(const char *s, size_t n);

/* Length of a sign of this kind at s, with its value, or 0. */
size_t numeral_char_find(enum numeral_char_kind kind, const char *s, size_t n, int *value);

#endif
