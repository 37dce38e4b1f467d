/* numeral_char: the characters of Chinese numerals, masks, and what makes a number vague. */
#ifndef EXTRACT_NUMERAL_CHAR_H
#define EXTRACT_NUMERAL_CHAR_H

#include <stddef.h>
#include <stdint.h>

#include "lex.h"

/* What one character does in a number. */
enum numeral_char_kind { NUMERAL_NONE, NUMERAL_DIGIT, NUMERAL_MULTIPLIER, NUMERAL_VAGUE, NUMERAL_MASK };

struct numeral_char {
    enum numeral_char_kind kind;
    int value;     /* of the numeral; of a multiplier its power of ten */
    size_t length; /* in bytes; 0 with NUMERAL_NONE */
};

/* A perfect hash of the signs: multiplied, the highest six bits of a code point are its slot among 64. The
 * multiplier was found by trying random odd numbers until all 39 signs had slots of their own, which one in
 * 64^39 * 25! / 64! = 3.4 million does. Whoever adds a sign that collides is told so by the compiler (an
 * element is initialised twice) and by test_numeral_char.c, which can also look for another multiplier. */
#define NUMERAL_SLOT(cp) ((uint32_t)(cp)*189540017U >> 26)
extern const struct numeral_sign {
    uint16_t cp;
    uint8_t kind, value;
} numeral_signs[64];

/* The sign that the n bytes at s begin with. */
static inline struct numeral_char numeral_char_at(const char *s, size_t n)
{
    const struct numeral_char none = {NUMERAL_NONE, 0, 0};
    if (n == 0 || (unsigned char)s[0] < 0xc0)
        return none;
    size_t length, cp = lex_first(s, n, &length);
    const struct numeral_sign *sign = &numeral_signs[NUMERAL_SLOT(cp)];
    return sign->cp != cp ? none
                          : (struct numeral_char){(enum numeral_char_kind)sign->kind, sign->value, length};
}

/* Length of a sign of this kind at s, with its value, or 0. */
static inline size_t numeral_char_find(enum numeral_char_kind kind, const char *s, size_t n, int *value)
{
    struct numeral_char sign = numeral_char_at(s, n);
    if (sign.kind != kind)
        return 0;
    *value = sign.value;
    return sign.length;
}

#endif
