#include "numeral_char.h"

#include <stdint.h>

#include "lex.h"

struct entry {
    uint16_t cp;
    uint8_t kind, value;
};

/* A perfect hash of the signs: multiplied, the highest six bits of a code point are its slot among 64. The
 * multiplier was found by trying random odd numbers until all 39 signs had slots of their own, which one in
 * 64^39 * 25! / 64! = 3.4 million does. Whoever adds a sign that collides is told so by the compiler (an
 * element is initialised twice) and by test_numeral_char.c, which can also look for another multiplier. */
#define SLOT(cp) ((uint32_t)(cp)*189540017U >> 26)
#define SIGN(cp, kind, value) [SLOT(cp)] = {cp, kind, value}

static const struct entry signs[64] = {
    SIGN(U'零', NUMERAL_DIGIT, 0),      SIGN(U'〇', NUMERAL_DIGIT, 0),
    SIGN(U'一', NUMERAL_DIGIT, 1),      SIGN(U'壹', NUMERAL_DIGIT, 1),
    SIGN(U'二', NUMERAL_DIGIT, 2),      SIGN(U'贰', NUMERAL_DIGIT, 2),
    SIGN(U'两', NUMERAL_DIGIT, 2),      SIGN(U'三', NUMERAL_DIGIT, 3),
    SIGN(U'叁', NUMERAL_DIGIT, 3),      SIGN(U'四', NUMERAL_DIGIT, 4),
    SIGN(U'肆', NUMERAL_DIGIT, 4),      SIGN(U'五', NUMERAL_DIGIT, 5),
    SIGN(U'伍', NUMERAL_DIGIT, 5),      SIGN(U'六', NUMERAL_DIGIT, 6),
    SIGN(U'陆', NUMERAL_DIGIT, 6),      SIGN(U'七', NUMERAL_DIGIT, 7),
    SIGN(U'柒', NUMERAL_DIGIT, 7),      SIGN(U'八', NUMERAL_DIGIT, 8),
    SIGN(U'捌', NUMERAL_DIGIT, 8),      SIGN(U'九', NUMERAL_DIGIT, 9),
    SIGN(U'玖', NUMERAL_DIGIT, 9),      SIGN(U'十', NUMERAL_MULTIPLIER, 1),
    SIGN(U'拾', NUMERAL_MULTIPLIER, 1), SIGN(U'百', NUMERAL_MULTIPLIER, 2),
    SIGN(U'佰', NUMERAL_MULTIPLIER, 2), SIGN(U'千', NUMERAL_MULTIPLIER, 3),
    SIGN(U'仟', NUMERAL_MULTIPLIER, 3), SIGN(U'万', NUMERAL_MULTIPLIER, 4),
    SIGN(U'亿', NUMERAL_MULTIPLIER, 8), SIGN(U'多', NUMERAL_VAGUE, 0),
    SIGN(U'余', NUMERAL_VAGUE, 0),      SIGN(U'几', NUMERAL_VAGUE, 0),
    SIGN(U'×', NUMERAL_MASK, 0),        SIGN(U'＊', NUMERAL_MASK, 0),
    SIGN(U'○', NUMERAL_MASK, 0),        SIGN(U'Ｘ', NUMERAL_MASK, 0),
    SIGN(U'ｘ', NUMERAL_MASK, 0),       SIGN(U'╳', NUMERAL_MASK, 0),
    SIGN(U'✕', NUMERAL_MASK, 0),
};

struct numeral_char numeral_char_at(const char *s, size_t n)
{
    if (n == 0 || (unsigned char)s[0] < 0xc0)
        return (struct numeral_char){NUMERAL_NONE, 0, 0};
    size_t length, cp = lex_first(s, n, &length);
    const struct entry *e = &signs[SLOT(cp)];
    if (e->cp != cp)
        return (struct numeral_char){NUMERAL_NONE, 0, 0};
    return (struct numeral_char){(enum numeral_char_kind)e->kind, e->value, length};
}

size_t numeral_char_find(enum numeral_char_kind kind, const char *s, size_t n, int *value)
{
    struct numeral_char sign = numeral_char_at(s, n);
    if (sign.kind != kind)
        return 0;
    *value = sign.value;
    return sign.length;
}
