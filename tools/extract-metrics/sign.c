#include "sign.h"

#include <stdint.h>

#include "lex.h"

struct entry {
    uint16_t cp;
    uint8_t kind, value;
};

/* A perfect hash of the signs, found by trying multipliers: were there a collision, the compiler would warn
 * of an element initialised twice. */
#define SLOT(cp) ((uint32_t)(cp)*189540017U >> 26)
#define SIGN(cp, kind, value) [SLOT(cp)] = {cp, kind, value}

static const struct entry signs[64] = {
    SIGN(U'零', SIGN_ZH, 0),         SIGN(U'〇', SIGN_ZH, 0),         SIGN(U'一', SIGN_ZH, 1),
    SIGN(U'壹', SIGN_ZH, 1),         SIGN(U'二', SIGN_ZH, 2),         SIGN(U'贰', SIGN_ZH, 2),
    SIGN(U'两', SIGN_ZH, 2),         SIGN(U'三', SIGN_ZH, 3),         SIGN(U'叁', SIGN_ZH, 3),
    SIGN(U'四', SIGN_ZH, 4),         SIGN(U'肆', SIGN_ZH, 4),         SIGN(U'五', SIGN_ZH, 5),
    SIGN(U'伍', SIGN_ZH, 5),         SIGN(U'六', SIGN_ZH, 6),         SIGN(U'陆', SIGN_ZH, 6),
    SIGN(U'七', SIGN_ZH, 7),         SIGN(U'柒', SIGN_ZH, 7),         SIGN(U'八', SIGN_ZH, 8),
    SIGN(U'捌', SIGN_ZH, 8),         SIGN(U'九', SIGN_ZH, 9),         SIGN(U'玖', SIGN_ZH, 9),
    SIGN(U'十', SIGN_MULTIPLIER, 1), SIGN(U'拾', SIGN_MULTIPLIER, 1), SIGN(U'百', SIGN_MULTIPLIER, 2),
    SIGN(U'佰', SIGN_MULTIPLIER, 2), SIGN(U'千', SIGN_MULTIPLIER, 3), SIGN(U'仟', SIGN_MULTIPLIER, 3),
    SIGN(U'万', SIGN_MULTIPLIER, 4), SIGN(U'亿', SIGN_MULTIPLIER, 8), SIGN(U'多', SIGN_VAGUE, 0),
    SIGN(U'余', SIGN_VAGUE, 0),      SIGN(U'几', SIGN_VAGUE, 0),      SIGN(U'×', SIGN_MASK, 0),
    SIGN(U'＊', SIGN_MASK, 0),       SIGN(U'○', SIGN_MASK, 0),        SIGN(U'Ｘ', SIGN_MASK, 0),
    SIGN(U'ｘ', SIGN_MASK, 0),       SIGN(U'╳', SIGN_MASK, 0),        SIGN(U'✕', SIGN_MASK, 0),
};

struct sign sign_at(const char *s, size_t n)
{
    if (n == 0 || (unsigned char)s[0] < 0xc0)
        return (struct sign){SIGN_NONE, 0, 0};
    size_t length, cp = lex_first(s, n, &length);
    const struct entry *e = &signs[SLOT(cp)];
    if (e->cp != cp)
        return (struct sign){SIGN_NONE, 0, 0};
    return (struct sign){(enum sign_kind)e->kind, e->value, length};
}

size_t sign_find(enum sign_kind kind, const char *s, size_t n, int *value)
{
    struct sign sign = sign_at(s, n);
    if (sign.kind != kind)
        return 0;
    *value = sign.value;
    return sign.length;
}
